//! Tests of Studio's core, by its public interface: what an editor does, and what becomes
//! of the two texts.

mod changes;
mod pointers;
mod support;
