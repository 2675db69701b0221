//! The numbers by which the parts of an explainer refer to each other. Each is the index
//! of one list; the lists of an island are checked to have them when it is read.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$documentation:meta])* $name:ident;)*) => {$(
        $(#[$documentation])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name(u32);

        impl $name {
            /// Creates the id of the item at this index of its list.
            #[must_use]
            pub const fn new(index: u32) -> Self {
                $name(index)
            }

            /// Returns the number, from 0.
            #[must_use]
            pub const fn number(self) -> u32 {
                self.0
            }

            /// Returns the index in the list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A section's number, from 0.
    SectionId;
    /// A statement's number, from 0, in reading order.
    StatementId;
    /// A voice's number, from 0.
    VoiceId;
    /// A viewpoint's number, from 0.
    ViewpointId;
    /// An actor's number, from 0.
    ActorId;
    /// A relation's number, from 0.
    RelationId;
}
