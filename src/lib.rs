//! Crosslight: one article as an interactive explainer in the browser.
//!
//! This package is the page, the root of a workspace. It is drawn at build time, and the
//! program attaches to it in the reader's browser.
//!
//! # Where to start
//!
//! 1. `content/article.md` and `content/explainer.toml`: the article, and what the editor
//!    says about it by quoting it.
//! 2. [`crosslight_content::Explainer`]: both as data, once `crosslight_compile` has checked
//!    the one against the other.
//! 3. [`components::App`]: the page that `crosslight_render` draws of it.
//! 4. [`crosslight_state::State`]: what the reader did, and what each [`Message`] changes.
//! 5. `browser::start`: the program's first line in the browser.
//!
//! ```text
//! article.md ─────┐
//!                 ├─ compile ─ Explainer ─┬─ render ── App ─ the page ┐
//! explainer.toml ─┘            + map      └─ data for the program ────┴─ the bundle
//!
//! reader ─ element ─ behaviour ─ Message ─ State ─ Topic ─ the elements concerned
//! ```
//!
//! # The workspace
//!
//! A crate's dependencies are its wall: what it must not know it cannot name.
//!
//! | crate | what it is | knows |
//! |---|---|---|
//! | `crates/content` | the explainer as data, labels, the file that the program reads | – |
//! | `crates/state` | what the reader did, the permalink | content |
//! | `crates/map` | lays out the actor map | content |
//! | `crates/compile` | bytes of the two files to an explainer, or to every mistake | content, map |
//! | this one | [`components`]: what is seen; `browser`: behaviour, address, clipboard (wasm only) | content, state |
//! | `crates/render` | explainer and template to HTML: page, one file, policy; also in the browser | all above |
//! | `crates/publish` | explainer to files: bundle, hosts, metadata, card; native | all above |
//! | `crates/cli` | the program `crosslight` | compile, publish |
//! | `crates/studio` | the core of Studio, the authoring app: project, actions, undo | compile |
//! | `crates/studio-app` | Studio in the browser: views, worker, storage | compile, render, studio |
//! | `crates/studio-bundle` | Studio's bundle and its one file; native | publish, studio-app |
//!
//! # One relation, from the file to the page
//!
//! `RelationEntry` in `crates/compile/src/editorial.rs` is what the editor wrote;
//! `crates/compile/src/resolve/relations.rs` finds its words in the article and makes a
//! [`Relation`](crosslight_content::Relation) of it; `lay_out` in `crates/map/src/lib.rs`
//! gives it a line and a caption, a [`RelationShape`](crosslight_content::RelationShape);
//! `crates/render/src/prerender.rs` hands both to [`components::App`], whose actor map
//! (`src/components/actor_map/drawing.rs`) draws them. The map travels beside the explainer,
//! since the program does not need it.
//!
//! # One click, from the tie to the lit sentence
//!
//! The tie is a link with `data-select` (`src/components/actor_map/drawing.rs`, the name
//! from [`components::dom`]). `src/browser/behaviour/delegated_events.rs` hears the click at the
//! root and dispatches [`Message::Chosen`]; [`State::update`](crosslight_state::State::update)
//! tells that [`Topic::Selection`](crosslight_state::Topic) changed;
//! `src/browser/behaviour/highlight.rs` marks the sentence with `data-lit`, which
//! `styles/selection.css` shows, `src/browser/behaviour/live_pieces.rs` draws the panel anew,
//! and `src/browser/address.rs` writes the address.
//!
//! # Invariants
//!
//! - Every word that is put forward as the article's is kept as a place in the article
//!   ([`crosslight_content::Slice`]), or is checked against it when it is read.
//! - The program never draws the article. It draws three live pieces into their slots, and
//!   marks elements that are there.
//! - Native elements hold native state: `<details>`, a checkbox, radio buttons. The style
//!   sheet reads them, so the page works before, without and after the program.
//! - A message touches only what it concerns. Opening a section draws nothing.
//! - The program knows no article, and no native library reaches it.
//!
//! Decisions that were measured stand in `docs/performance.md`, rules and recipes in
//! `CONTRIBUTING.md`.
//!
//! [`Message`]: crosslight_state::Message
//! [`Message::Chosen`]: crosslight_state::Message::Chosen

#[cfg(any(target_arch = "wasm32", doc))]
pub mod browser;
pub mod components;
