//! The names of elements: what each is.

/// The names of elements that stand for what only Markdown has. No tag of HTML has a
/// capital letter in its name.
pub mod own {
    /// A reference to a footnote.
    pub const REFERENCE: &str = "Reference";
    /// A footnote.
    pub const NOTE: &str = "Note";
    /// The box of a task.
    pub const TASK: &str = "Task";
    /// A line's end that may be a space.
    pub const LINE_END: &str = "LineEnd";
}

/// Tells whether a name is that of a heading.
pub fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Tells whether words in an element are seen by nobody.
pub fn is_unseen(name: &str) -> bool {
    matches!(name, "script" | "style" | "head" | "template")
}

/// Tells whether a component of JSX is an image.
pub fn is_image(name: &str) -> bool {
    matches!(
        name,
        "jsx-fig"
            | "jsx-figure"
            | "jsx-image"
            | "jsx-img"
            | "jsx-nextimage"
            | "jsx-photo"
            | "jsx-picture"
            | "jsx-staticimage"
    )
}

/// Tells whether an element within a line is one of HTML.
pub fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "legend"
            | "mark"
            | "meter"
            | "nobr"
            | "output"
            | "picture"
            | "progress"
            | "q"
            | "rb"
            | "rt"
            | "rtc"
            | "ruby"
            | "s"
            | "samp"
            | "slot"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "title"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Tells whether an element begins and ends lines of its own.
pub fn is_block(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "body"
                | "caption"
                | "center"
                | "dd"
                | "details"
                | "dialog"
                | "dir"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "header"
                | "hgroup"
                | "hr"
                | "html"
                | "li"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "p"
                | "pre"
                | "search"
                | "section"
                | "summary"
                | "table"
                | "tbody"
                | "td"
                | "tfoot"
                | "th"
                | "thead"
                | "tr"
                | "ul"
                | own::NOTE
        )
}
