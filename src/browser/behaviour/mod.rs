//! The behaviour of the program in the page that it finds: one module a behaviour.
//!
//! A behaviour listens at the root of the page (event delegation) or follows a
//! [`Topic`](crosslight_state::Topic) of the state. It finds the elements that it needs by
//! [`dom`](crate::components::dom), the contract with the components, and draws none of
//! the article.
//!
//! | what happens | who listens |
//! |---|---|
//! | a click, the pointer, the focus | [`delegated_events`] |
//! | a section toggled, a switch or a theme changed | [`native_controls`] |
//! | the selection or the preview changed | [`highlight`] |
//! | a live piece has to be drawn again | [`live_pieces`] |
//! | the reader scrolls | [`current_section`] |
//! | a key on the map | [`map_keys`] |

pub mod attach;
pub mod current_section;
pub mod delegated_events;
mod elements;
pub mod highlight;
pub mod live_pieces;
pub mod map_keys;
pub mod native_controls;

pub use attach::attach;
pub use delegated_events::CopyRequest;
