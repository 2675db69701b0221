//! Studio, in which an editor makes an explainer in the browser.

mod accessible;
mod bad_input;
mod bundle;
mod chromium;
mod damage;
mod editor;
mod focus;
mod folder;
mod not_webkit;
mod preview;
mod reading;
mod served;
mod start_page;
mod tabs;
mod ways;
