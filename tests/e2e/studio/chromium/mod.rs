//! Tests of what Chromium alone has: the picker of folders.

mod picked_folder;
mod picker;
