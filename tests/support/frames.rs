//! A page in a frame of another page.

use std::time::Instant;

use crate::page::{PATIENCE, POLL, Page};

impl Page {
    /// Enters the first frame and waits until an expression is true in it. A frame that
    /// has just navigated is a new one, so it is entered again each time.
    pub async fn enter_frame_until(&self, what: &str, expression: &str) {
        let driver = self.driver();
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.leave_frame().await;
            if driver.enter_frame(0).await.is_ok() && self.says(expression).await {
                return;
            }
            assert!(
                Instant::now() < deadline,
                "waited in vain until in the frame {what}"
            );
            tokio::time::sleep(POLL).await;
        }
    }

    /// Leaves the frame for the page around it.
    pub async fn leave_frame(&self) {
        let left = self.driver().enter_default_frame().await;
        left.expect("the page around the frame");
    }
}
