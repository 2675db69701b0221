//! Tests that WebKitGTK's driver does not go through: `scripts/e2e.sh` leaves them out there,
//! and counts them. It types the lines of a text area as one, and what it wrote into the
//! storage before a sudden reload is not always there.

mod killed;
mod ways;
