//! The shell: `index.html` without Trunk's links, and the filling of it.
//!
//! The placeholders that are filled are found as they are written there, so that this needs no
//! parser in the browser.

use std::fmt;

/// The shell without Trunk's links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell(String);

/// The contents for the shell; plain text, unless said to be HTML.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// The page's language.
    pub language: &'a str,
    /// The direction of the lines, unless it is from left to right.
    pub direction: Option<&'a str>,
    /// The page's title.
    pub title: &'a str,
    /// The description for search engines.
    pub summary: &'a str,
    /// The Content-Security-Policy.
    pub policy: &'a str,
    /// The style sheet.
    pub css: &'a str,
    /// The rest of the head, as HTML.
    pub head: &'a str,
    /// The part before the page: HTML.
    pub before: &'a str,
    /// The page: HTML.
    pub markup: &'a str,
    /// The scripts after the page, as HTML.
    pub scripts: &'a str,
}

/// An element that the shell lacks, by its selector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingElement(pub &'static str);

impl fmt::Display for MissingElement {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the shell has no `{}`", self.0)
    }
}

impl std::error::Error for MissingElement {}

impl Shell {
    /// Restores a shell from the text of [`Shell::html`].
    #[must_use]
    pub fn kept(html: String) -> Self {
        Shell(html)
    }

    /// Returns the shell as text.
    #[must_use]
    pub fn html(&self) -> &str {
        &self.0
    }

    /// Fills the shell and returns the page.
    ///
    /// # Errors
    /// The element that the shell lacks.
    pub fn fill(&self, filling: &Filling) -> Result<String, MissingElement> {
        let mut page = Filled {
            rest: &self.0,
            page: String::new(),
        };
        let direction = filling.direction;
        let direction = direction.map(|it| format!(" dir=\"{}\"", attribute(it)));
        page.fill(
            "html",
            "<html>",
            &[
                "<html lang=\"",
                &attribute(filling.language),
                "\"",
                &direction.unwrap_or_default(),
                ">",
            ],
        )?;
        let charset = "<meta charset=\"utf-8\">";
        // The policy comes first, so that it applies to everything after it.
        page.fill(
            "meta[charset]",
            charset,
            &[
                charset,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"",
                filling.policy,
                "\">",
            ],
        )?;
        page.fill(
            "meta[name=description]",
            "<meta name=\"description\" content=\"\">",
            &[
                "<meta name=\"description\" content=\"",
                &attribute(filling.summary),
                "\">",
            ],
        )?;
        let title = escaped(filling.title);
        page.fill("title", "<title></title>", &["<title>", &title, "</title>"])?;
        // The head's scripts come before the style sheet, which loads fonts.
        page.fill(
            "head",
            "</head>",
            &[filling.head, "<style>", filling.css, "</style></head>"],
        )?;
        // The element that holds the page (`ROOT` of the page's `dom`).
        page.fill(
            "#_page",
            "<div id=\"_page\"></div>",
            &[
                filling.before,
                "<div id=\"_page\">",
                filling.markup,
                "</div>",
                filling.scripts,
            ],
        )?;
        Ok(page.page + page.rest)
    }
}

/// A page that is being filled.
struct Filled<'a> {
    /// The shell after the last placeholder that was filled.
    rest: &'a str,
    page: String,
}

impl Filled<'_> {
    /// Puts other text into the next placeholder.
    fn fill(
        &mut self,
        name: &'static str,
        placeholder: &str,
        text: &[&str],
    ) -> Result<(), MissingElement> {
        let found = self.rest.split_once(placeholder);
        let (before, after) = found.ok_or(MissingElement(name))?;
        self.page.push_str(before);
        self.page.extend(text.iter().copied());
        self.rest = after;
        Ok(())
    }
}

/// Escapes a text for an attribute between double quotation marks.
fn attribute(text: &str) -> String {
    text.replace('"', "&quot;")
}

/// Escapes a text between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!doctype html>\n<html>\n<head><meta charset=\"utf-8\">\
        <meta name=\"description\" content=\"\"><title></title></head>\
        <body><div id=\"_page\"></div></body></html>\n";

    fn filling() -> Filling<'static> {
        Filling {
            language: "ar",
            direction: Some("rtl"),
            title: "A <b> & \"c\"",
            summary: "\"A\" & b",
            policy: "default-src 'none'",
            css: "p{}",
            head: "<script>1</script>",
            before: "<header></header>",
            markup: "<main></main>",
            scripts: "<script>2</script>",
        }
    }

    #[test]
    fn a_shell_is_filled_in_its_six_placeholders() {
        let page = Shell::kept(SHELL.to_owned()).fill(&filling());
        let expected = "<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head><meta charset=\"utf-8\">\
            <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
            <meta name=\"description\" content=\"&quot;A&quot; & b\">\
            <title>A &lt;b&gt; &amp; \"c\"</title><script>1</script><style>p{}</style></head>\
            <body><header></header><div id=\"_page\"><main></main></div><script>2</script></body></html>\n";
        assert_eq!(page.as_deref(), Ok(expected));
    }

    #[test]
    fn words_of_a_placeholder_in_what_was_filled_are_none() {
        let title = Filling {
            summary: "<title></title>",
            ..filling()
        };
        let page = Shell::kept(SHELL.to_owned()).fill(&title).expect("a page");
        assert!(
            page.contains("content=\"<title></title>\"><title>A"),
            "{page}"
        );
    }

    #[test]
    fn a_shell_without_one_of_them_is_told() {
        let shell = SHELL.replace("<title></title>", "");
        let filled = Shell::kept(shell).fill(&filling());
        assert_eq!(filled, Err(MissingElement("title")));
    }
}
