//! Tests that WebKitGTK does not go through: `scripts/e2e.sh` leaves them out there, and
//! counts them. After a sudden reload its storage sometimes begins the next write only
//! seconds later.

mod killed;
mod served_again;
