//! Crosslight: one article as an interactive explainer in the browser.
//!
//! # Where to start
//!
//! An *explainer folder* holds `article.md`, verbatim, and `explainer.toml`, what
//! the editor says about it by pointing at it. [`reading::read_folder`] checks the
//! one against the other and gives a [`content::Explainer`]. From it,
//! [`publish::prerender`] draws the page with [`components::App`], at build time.
//! In the reader's browser, `browser::start` takes that page over as it stands
//! ([`components::hydrate`]). What the reader does there is a [`state::Message`];
//! [`state::State::update`] decides what it means, and tells which parts of the page
//! must move.
//!
//! ```text
//! content/article.md ────┐                       ┌─ publish ─ page ─┐
//!                        ├─ reading ─ Explainer ─┤                  ├─ the bundle, dist/
//! content/explainer.toml ┘                       └─ data island ────┘
//!                                                        │
//! reader ─ elements ─ Message ─ State ─ Topic ─ the elements and pieces concerned
//! ```
//!
//! # Floors
//!
//! Each floor knows only the floors below it; `tests/tidy` and the features
//! hold it to that.
//!
//! | floor | module | what it is | never |
//! |---|---|---|---|
//! | 0 | [`content`] | the explainer as data, its checks and errors | Yew, web-sys, files, clocks, colours |
//! | 1 | [`state`] | what the reader did, the permalink | Yew, web-sys, storage, markup |
//! | 2 | [`components`] | what is seen, one module a component | window, storage, timers, parsing |
//! | 3a | `browser` | hydration, address bar, theme; wasm only | content rules, markup |
//! | 3b | [`reading`] | reading and checking an explainer folder; native only | Yew, the window |
//! | 3c | [`publish`] | prerendering, the bundle; native only | the window |
//! | 4 | [`command`] | the command line over 3b and 3c; native only | content rules, markup |
//!
//! # Invariants
//!
//! - Every word that is put forward as the article's is kept as a place in the
//!   article ([`content::Slice`]), or is checked against it when it is read.
//! - The program never draws the article. It draws three pieces that need it (the
//!   button for all sections, the panel, the status line) into their slots, and
//!   marks elements that are there ([`components::hydrate`]).
//! - Native elements hold native state: `<details>`, a checkbox, radio buttons. The
//!   style sheet reads them, so the page works before, without and after the
//!   program; the program adopts what it finds and follows.
//! - A message touches only what it concerns: the pieces of the topics that it
//!   changed, and the elements that belong to the old or the new selection. Opening
//!   a section draws nothing.
//! - The program knows no article, and none of the native libraries reaches it.
//!
//! # Decisions that were measured
//!
//! Sizes are bytes in brotli (quality 11) of the shipped page's program, built
//! with `opt-level = "z"`, fat LTO and `wasm-opt -Oz`.
//!
//! | what | before | after |
//! |---|---|---|
//! | parts without state as functions, not components | 100,045 | 98,615 |
//! | the island read without names, not by `serde-wasm-bindgen`; a sorted list for a `BTreeMap` | 98,615 | 84,758 |
//! | one struct component for all live pieces, not one function component each | 84,758 | 79,245 |
//! | JavaScript through esbuild | 7,019 | 4,599 |
//! | the program started by the glue's `initSync`, of a module that is compiled already; what else the glue offers goes with its exports | 5,855 | 5,484 |
//! | the page taken over as it stands, not hydrated by Yew; with it came the selection, the panel, copying and the mark in the contents | 81,277 | 69,790 |
//! | a selection's actors put in order by a filter, not by `sort_unstable`, whose quicksort came with it (found with twiggy) | 70,913 | 69,228 |
//!
//! Taking the page over as it stands changed a decision: the page was hydrated by Yew,
//! every part of it a component or drawn again by one. What is drawn once and never again
//! gained nothing by it: each part's code was in the program twice over (to draw it at
//! build time, and to find it again), a changed tag in the page was a panic, and the
//! work at the start grew with the article. Now a part's markup is known to the
//! build alone, and listeners stand at the root of the page.
//!
//! Tried and dropped: `wasm-opt` with `--gufa`, `--flatten --rereloop`,
//! `--merge-similar-functions`, `--monomorphize`, `-Os`, `-O2`, `-O4 -Oz`: all within
//! 0.7 % of `-Oz`, to either side. Trunk's own minifier: it takes `<html>` and
//! `<head>` away, which the assembly and old tools want to see.
//!
//! The style sheet stands in the page, so that nothing but the page itself blocks
//! the first paint.
//!
//! Styles of what only the program brings to life (what is chosen, its panel, the status
//! line) come with the program (`loader.js`): the page is 0.6 KB in brotli lighter without
//! them.
//!
//! What was measured in time, by `make bench` and by the browser's own traces, stands
//! with the figures in `tests/bench/README.md`. The decisions that came of it:
//!
//! - A stored theme, and what the address says of comparison, layer and sections, is set
//!   by a script in the head (`head.js`, allowed by its digest) as soon as the browser has
//!   read the elements that hold it. The browser draws a part of the page when it has one:
//!   a script at the end of the page now and then came after a frame in the system's
//!   colours, and a shared view waited for the program, a second and a half over a slow
//!   link. The program applies the address to its state, then adopts what it finds.
//! - A script at the end of the page (`boot.js`, allowed likewise) asks for the program
//!   once the first paint is on the screen and the browser is idle. It was an external
//!   module before: a request more, run before the paint on a fast link, and after it
//!   on a slow one.
//! - The explainer as data is a file beside the page, which the module fetches while
//!   the program arrives. In the page it was 4.6 KB of 64 to read before the first
//!   paint, and 740 bytes of 11.6 KB in brotli; it is a request more after the paint.
//! - The first paint has all of the page that has arrived, the text above all. The headline
//!   had a frame of its own once: the first paint came sooner, and the text later.
//! - Fonts are not preloaded: Chromium held back the first paint for it. They take the place
//!   of the system's when they come (`font-display: swap`), also on a first visit, and the
//!   fallback faces have their measurements, so that text moves by no more than a budget
//!   (`tests/budgets.toml`).
//! - What asks for the program is set up in a task of its own, which the first frame
//!   need not wait for.
//! - What a section hides has its counters contained while it is shown as well
//!   (`::details-content`): where closing it contains them anew, Chromium walks the
//!   whole document, 36 of the 40 ms that a click took at 5,000 sections, at a
//!   quarter of the speed.
//! - The comparison is laid out when the browser is idle, and its layout kept while it is
//!   not shown (`content-visibility: hidden`): a fifth less work until the frame that
//!   shows it, at a quarter of the speed. A browser that does not tell when it is idle
//!   lays it out when it is asked for.
//! - What a click needs is rehearsed when the browser is idle, with the listeners that
//!   hear it: V8 compiles a function when it is first called, a third of the listeners'
//!   time in a first click (`components::Rehearsal`), and letters are measured when they
//!   are first laid out, half the layout of the layer's first click
//!   (`components::lay_out_layer_once`).
//! - Reading a folder is a floor of its own, without Yew: the fuzz targets, which need
//!   no more, are built in 45 s from nothing, not in 190.
//! - An article of more than twenty sections stands in stretches of twenty, which the
//!   browser lays out when they are near the window. What watches where the reader is
//!   watches the stretches, and the sections of one of them.
//! - The address is written when the frame that answers a click is on the screen, or
//!   before the next thing that the reader does, and a click adopts only the element that
//!   it moved. Written right after the frame was made, it kept a core from the threads
//!   that draw it.
//! - A switch shows without the program, so its state, and the status line of any change,
//!   hear of it in a task after the frame that shows it: a tenth less on the main thread
//!   until that frame is handed over.
//! - The page is taken over in two tasks, between which a frame may come: the state follows
//!   the reader and the address, then the pieces that need the program are drawn, as the
//!   state is by then. Slowed, in an hour when all took longer, one task was 77 ms; now half
//!   of the loads have none over 50.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod components;
