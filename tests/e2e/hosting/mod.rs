//! The bundle on its host: weight, names, policy, paths, the single file, the preview.

pub mod budgets;
mod bundle;
mod policy;
mod previewing;
mod single_file;
mod slash;
