//! What can fail: files, browser APIs, the program itself, the connection.

mod damage;
pub mod files;
mod interfaces;
mod panic;
mod storms;
