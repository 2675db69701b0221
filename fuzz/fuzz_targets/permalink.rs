//! See [`crosslight_fuzz::permalink`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| crosslight_fuzz::permalink(bytes));
