//! Other languages, scripts and directions.

mod label_sets;
mod samples;
mod unlabelled;
