//! Tests that WebKitGTK does not go through: `scripts/e2e.sh` leaves them out there, and
//! counts them. What it wrote into the storage before a sudden reload is not always there.

mod killed;
