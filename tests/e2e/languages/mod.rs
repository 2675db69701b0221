//! Other languages, scripts and directions.

mod label_sets;
mod mixed;
mod samples;
mod unlabelled;
