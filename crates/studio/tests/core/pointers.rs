//! No action makes a wrong pointer.
