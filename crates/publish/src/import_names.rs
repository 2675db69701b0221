//! Gives what the program imports from wasm-bindgen's glue short names.
//!
//! Each name has a hash of sixteen digits, once in the program and once in the glue, and
//! digits like these are what no compression makes smaller.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser};

use super::template_error::TemplateError;

/// Gives each import the same short name in the program and in its glue.
///
/// # Errors
/// [`TemplateError::Program`] if the program is no module, [`TemplateError::Import`] if the
/// glue has no function of an import's name.
pub fn shorten_imports(program: &[u8], glue: &str) -> Result<(Vec<u8>, String), TemplateError> {
    let mut renaming = Renaming::default();
    let mut module = Module::new();
    renaming
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| TemplateError::Program(reason(&error)))?;
    let mut glue = glue.to_owned();
    for (number, long) in renaming.long.iter().enumerate() {
        // The colon after the key of an object: one name may be the beginning of another.
        let key = format!("{long}:");
        if glue.matches(&key).count() != 1 {
            return Err(TemplateError::Import(long.clone()));
        }
        glue = glue.replace(&key, &format!("{}:", short(number)));
    }
    Ok((module.finish(), glue))
}

/// Returns the parser's own reason, where it has one.
fn reason(error: &Error) -> String {
    match error {
        Error::ParseError(error) => error.to_string(),
        other => other.to_string(),
    }
}

fn short(number: usize) -> String {
    format!("_{number}")
}

/// Writes a program again, with short names for its imports.
#[derive(Default)]
struct Renaming {
    /// The names until now, in the order of the imports.
    long: Vec<String>,
}

impl Reencode for Renaming {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let entity = self.entity_type(import.ty)?;
            imports.import(import.module, &short(self.long.len()), entity);
            self.long.push(import.name.to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, FunctionSection, TypeSection};

    /// Returns a program that imports two functions of the same type.
    fn program(names: [&str; 2]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&FunctionSection::new());
        module.finish()
    }

    #[test]
    fn both_files_have_the_same_short_names_and_the_rest_stays() {
        let glue = "let long = { long_a: function() {}, long: () => 1 };";
        let (shorter, glue) =
            shorten_imports(&program(["long_a", "long"]), glue).expect("a program");
        assert_eq!(shorter, program(["_0", "_1"]));
        assert_eq!(glue, "let long = { _0: function() {}, _1: () => 1 };");
    }

    #[test]
    fn a_glue_without_a_function_of_the_program_and_bytes_that_are_none_are_refused() {
        let refused = shorten_imports(&program(["a", "b"]), "{ a: 1 }").expect_err("no `b`");
        assert_eq!(
            refused.to_string(),
            "wasm-bindgen's glue has no function `b`"
        );
        let refused = shorten_imports(b"wasm", "").expect_err("no program");
        assert!(
            refused
                .to_string()
                .starts_with("the program is no wasm module")
        );
    }
}
