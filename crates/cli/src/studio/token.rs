//! The token that proves that a request comes from the page which this program opened.

use crosslight_compile::hexadecimal_digest;

/// A token that nobody can guess.
pub struct Token(String);

impl Token {
    /// Makes a token.
    ///
    /// # Errors
    /// The system's error, if it has no random numbers.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut random = [0; 16];
        getrandom::fill(&mut random)?;
        let digits = random.iter().map(|byte| format!("{byte:02x}"));
        Ok(Token(digits.collect()))
    }

    /// Returns the token as text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Tells whether a text is the token. Digests are compared, so that the time says
    /// nothing of the token.
    pub fn is(&self, text: &str) -> bool {
        hexadecimal_digest(text.as_bytes()) == hexadecimal_digest(self.0.as_bytes())
    }
}
