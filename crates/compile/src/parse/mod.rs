//! Parses the bytes of the editor's files, keeping the location of each thing.

pub mod about;
mod amend;
pub mod article;
mod attributes;
mod begun;
mod block;
mod blocks;
mod collector;
mod definitions;
pub mod editorial;
mod entry;
mod figures;
pub mod front_matter;
pub mod labels;
mod markdown;
mod notes;
mod origin;
mod outline;
pub mod pictures;
mod quotation_marks;
mod refused;
mod remarks;
pub mod sentences;
mod table;
mod unsplit;
mod vector;
pub mod written;
