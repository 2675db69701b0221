//! Failures of files, of browser APIs, of the program itself and of the connection.

mod damage;
pub mod files;
mod interfaces;
mod panic;
mod storms;
