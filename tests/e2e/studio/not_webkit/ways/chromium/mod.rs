//! The ways with a pointer and with keys. In Firefox they stop at the first questions of the
//! comparison, which the way through the ledger passes.

mod keys;
mod pointer;
