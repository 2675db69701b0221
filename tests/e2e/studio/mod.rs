//! Studio, in which an editor makes an explainer in the browser.

mod bundle;
mod ways;
