//! The format of a source, by its name or by its text.

/// The format of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Markdown of any dialect.
    Markdown,
    /// A page, or what a word processor puts into the clipboard.
    Html,
    /// Plain text.
    Text,
}

impl SourceKind {
    /// Tells it by a file's name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mdx" | "qmd" | "rmd" => {
                Some(SourceKind::Markdown)
            }
            "html" | "htm" | "xhtml" | "xht" => Some(SourceKind::Html),
            "txt" | "text" => Some(SourceKind::Text),
            _ => None,
        }
    }

    /// Tells it by a text's first letters and marks.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let start = text.trim_start();
        let lower = start
            .get(..start.floor_char_boundary(600))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let tags = [
            "<!doctype html",
            "<html",
            "<head",
            "<meta",
            "<body",
            "<p>",
            "<p ",
            "<div",
            "<b ",
            "<span",
            "<h1",
            "<h2",
            "<article",
            "<table",
            "<ul",
            "<!--startfragment",
        ];
        // Only at the very beginning: Markdown may have any of these tags farther down.
        if tags.iter().any(|tag| lower.starts_with(tag))
            || lower.starts_with("version:") && lower.contains("starthtml:")
        {
            return SourceKind::Html;
        }
        let has_front = start.starts_with("---\n") || start.starts_with("+++\n");
        let mut marks = usize::from(has_front) * 2;
        for line in start.lines().take(2_000) {
            let line = line.trim_start();
            let hashes = line.bytes().take_while(|it| *it == b'#').count();
            let is_heading = (1..7).contains(&hashes) && line[hashes..].starts_with(' ');
            marks += usize::from(is_heading) * 2;
            marks += usize::from(
                line.contains("](")
                    || line.starts_with("```")
                    || line.starts_with("> ")
                    || line.matches("**").count() > 1,
            );
        }
        // One mark may be chance in plain text: a line with a `#`, a quoted mail.
        if marks > 1 {
            SourceKind::Markdown
        } else {
            SourceKind::Text
        }
    }
}
