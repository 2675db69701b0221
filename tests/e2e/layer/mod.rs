//! The layer “Who says so”.

mod who_says_so;
