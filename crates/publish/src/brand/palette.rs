//! The colours of a page, and those that a site puts in their place.

use super::colours::{Colour, LEAST};
use super::error::BrandError;

/// The page's own colours of words and of their ground, each on light and on dark, as in
/// tokens.css.
const OWN: [(&str, [&str; 2]); 7] = [
    ("ground", ["#ffffff", "#101216"]),
    ("ink", ["#14161a", "#e9ebee"]),
    ("accent", ["#1d46b4", "#93b3ff"]),
    ("ink-quiet", ["#565c66", "#a2a9b4"]),
    ("viewpoint-1", ["#1d46b4", "#93b3ff"]),
    ("viewpoint-2", ["#a23c06", "#ffb084"]),
    ("viewpoint-3", ["#12683f", "#7fd6a8"]),
];

/// Returns the rules of the site's own colours, if all words can be read in them.
pub fn styles(given: &[(&'static str, Option<[String; 2]>); 3]) -> Result<String, BrandError> {
    let mut palette = Vec::new();
    let mut rules = String::new();
    for (name, own) in OWN {
        let given = given.iter().find(|(known, _)| *known == name);
        let given = given.and_then(|(_, colours)| colours.as_ref());
        let texts = given.map_or(own, |[light, dark]| [light.as_str(), dark]);
        let mut colours = [Colour::default(); 2];
        for (colour, text) in colours.iter_mut().zip(texts) {
            let refused = |()| BrandError::Colour(text.to_owned());
            *colour = text.parse().map_err(refused)?;
        }
        if given.is_some() {
            let [light, dark] = colours;
            rules.extend([
                "--",
                name,
                ":light-dark(",
                &light.to_string(),
                ",",
                &dark.to_string(),
                ");",
            ]);
        }
        palette.push((name, colours));
    }
    if rules.is_empty() {
        return Ok(rules);
    }
    let Some((ground, words)) = palette.split_first() else {
        return Ok(rules);
    };
    // A ground of the site's must suit the page's own colours as well.
    for (name, colours) in words {
        for (words, behind) in colours.iter().zip(ground.1) {
            let ratio = words.contrast(behind);
            if ratio < LEAST {
                return Err(BrandError::Contrast {
                    words: (name, *words),
                    ground: (ground.0, behind),
                    ratio,
                });
            }
        }
    }
    Ok(format!("@layer tokens{{:root{{{rules}}}}}"))
}

#[cfg(test)]
mod tests {
    use super::OWN;

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../styles/tokens.css");
        for (name, [light, dark]) in OWN {
            // White has a shorter name there.
            let light = light.replace("#ffffff", "#fff");
            let rule = format!("--{name}: light-dark({light}, {dark});");
            assert!(tokens.contains(&rule), "{rule}");
        }
    }
}
