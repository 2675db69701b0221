//! See [`crosslight_fuzz::content`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| crosslight_fuzz::content(bytes));
