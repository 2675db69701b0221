//! The digest that identifies a file.

use sha2::{Digest, Sha256};

/// Returns the SHA-256 of `bytes` as `sha256sum` writes it.
#[must_use]
pub fn hexadecimal_digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hexadecimal_digest_is_that_of_sha256sum() {
        assert_eq!(
            hexadecimal_digest(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
