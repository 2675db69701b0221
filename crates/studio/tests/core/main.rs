//! Tests of Studio's core, by its public interface: what an editor does, and what becomes
//! of the two texts.

mod arrangement;
mod changes;
mod drafts;
mod editor;
mod fixes;
mod notation;
mod picks;
mod pictures;
mod pointers;
mod properties;
mod script;
mod sentences;
mod support;
mod typed;
mod way;
