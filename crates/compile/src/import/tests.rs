//! What becomes of sources.

use std::fs;

use super::*;
use crate::read_texts;

#[test]
fn tries() {
    let Ok(folder) = std::env::var("TRY_FOLDER") else {
        return;
    };
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        println!("==== {name}");
        let start = std::time::Instant::now();
        match import(&fs::read(&path).unwrap(), Some(&name)) {
            Ok(imported) => {
                println!("{}", imported.summary());
                let took = start.elapsed();
                match read_texts(&imported.article, &imported.editorial) {
                    Ok(folder) => println!(
                        "ACCEPTED {} {took:?}\n{}",
                        folder.coverage,
                        folder.report(false)
                    ),
                    Err(errors) => println!("REFUSED {took:?} {errors}"),
                }
                fs::write(format!("/tmp/h/d-tmp/{name}.out"), imported.article).unwrap();
            }
            Err(error) => println!("{error}"),
        }
    }
}
