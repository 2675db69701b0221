//! See [`crosslight_fuzz::island`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| crosslight_fuzz::island(bytes));
