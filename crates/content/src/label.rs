//! The labels of the interface: the key of each in `[labels]`, its English, and its
//! purpose. The English stands here and nowhere else. The program is sent none of it and
//! has only the numbers.

/// Labels in two groups: those that the program draws, and those of the page alone.
macro_rules! labels {
    (
        program { $($(#[doc = $about:literal])+ $name:ident, $key:literal, $english:literal;)* }
        page { $($(#[doc = $page_about:literal])+ $page_name:ident, $page_key:literal, $page_english:literal;)* }
    ) => {
        /// A label: a word or a sentence of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Label {
            $($(#[doc = $about])+ $name,)*
            $($(#[doc = $page_about])+ $page_name,)*
        }

        impl Label {
            /// All labels; those that the program draws come first.
            pub const ALL: &'static [Label] = &[$(Label::$name,)* $(Label::$page_name,)*];
            /// The number of labels that the program draws.
            pub const OF_PROGRAM: usize = [$(Label::$name),*].len();

            /// Returns the label's key in `[labels]`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {
                    $(Label::$name => $key,)*
                    $(Label::$page_name => $page_key,)*
                }
            }

            /// Returns the English text, used where the editor gives no other.
            #[must_use]
            pub fn english(self) -> &'static str {
                match self {
                    $(Label::$name => $english,)*
                    $(Label::$page_name => $page_english,)*
                }
            }

            /// Returns whether the label has words, not only marks and placeholders.
            #[must_use]
            pub fn has_words(self) -> bool {
                let pieces = self.english().split('{').enumerate();
                let words = pieces.filter_map(|(at, piece)| match at {
                    0 => Some(piece),
                    _ => Some(piece.split_once('}')?.1),
                });
                words.into_iter().flat_map(str::chars).any(char::is_alphabetic)
            }

            /// Returns the label's purpose.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self {
                    $(Label::$name => concat!($($about),+),)*
                    $(Label::$page_name => concat!($($page_about),+),)*
                }
            }
        }
    };
}

labels! {
    program {
        /// The button that opens every section.
        ShowAllSections, "show-all-sections", "Show all sections";
        /// The same button once all of them are open.
        HideAllSections, "hide-all-sections", "Hide all sections";
        /// The button that ends a selection.
        Clear, "clear", "Clear";
        /// The button beside a sentence of a selection.
        CopyQuotation, "copy-quotation", "Copy quotation and link";
        /// A count of one sentence.
        OneSentence, "one-sentence", "1 sentence";
        /// A count of sentences.
        Sentences, "sentences", "{count} sentences";
        /// After a voice that is quoted directly, with the comma before it.
        Quoted, "quoted", ", quoted";
        /// Who says a sentence for which the article names no source.
        ArticleSays, "article-says", "the article, naming no source";
        /// The same as a heading.
        ArticleSaysTitle, "article-says-title", "The article, naming no source";
        /// Between two actors, of which the one does something to the other; with its
        /// spaces.
        To, "to", " to ";
        /// Between two actors whose tie holds both ways; with its spaces.
        And, "and", " and ";
        /// The status line, once the comparison is on.
        ComparisonShown, "comparison-shown", "Comparison shown: {points}, below the text of this section.";
        /// The status line, once the comparison is off.
        ComparisonHidden, "comparison-hidden", "Comparison hidden.";
        /// The status line, once every section is open.
        AllSectionsShown, "all-sections-shown", "All sections shown.";
        /// The status line, once every section is closed.
        AllSectionsHidden, "all-sections-hidden", "All sections hidden.";
        /// The status line, once something is chosen.
        Selected, "selected", "{sentences} selected. Escape clears the selection.";
        /// The status line, once nothing is chosen any more.
        SelectionCleared, "selection-cleared", "Selection cleared.";
        /// The status line, once the link is in the clipboard.
        LinkCopied, "link-copied", "Link copied.";
        /// The same for the second time in a row, which must read otherwise.
        LinkCopiedAgain, "link-copied-again", "Link copied again.";
        /// The status line, once a sentence is in the clipboard.
        QuotationCopied, "quotation-copied", "Quotation and link copied.";
        /// The same for the second time in a row.
        QuotationCopiedAgain, "quotation-copied-again", "Quotation and link copied again.";
        /// The status line, once the citation is in the clipboard.
        CitationCopied, "citation-copied", "Citation copied.";
        /// The same for the second time in a row.
        CitationCopiedAgain, "citation-copied-again", "Citation copied again.";
        /// The status line, where the browser refused the clipboard.
        CopyRefused, "copy-refused", "The browser refused to copy; the address bar has the link.";
        /// The same for the second time in a row.
        CopyRefusedAgain, "copy-refused-again", "The browser refused to copy again; the address bar has the link.";
        /// The status line, where the address leads to what the article no longer has.
        Gone, "gone", "What this link leads to is no longer in the article.";
        /// A sentence in the clipboard.
        CopiedWords, "copied-words", "“{words}” — {voice}, in “{title}”, {address}";
        /// A sentence in the clipboard, for which the article names no source.
        CopiedUnattributed, "copied-unattributed", "“{words}” — “{title}”, {address}";
        /// The mark before a quotation; where it is not given, the language's.
        OpenQuote, "open-quote", "“";
        /// The mark after a quotation.
        CloseQuote, "close-quote", "”";
        /// The mark before a quotation within a quotation.
        InnerOpenQuote, "inner-open-quote", "‘";
        /// The mark after a quotation within a quotation.
        InnerCloseQuote, "inner-close-quote", "’";
    }
    page {
        /// Between a voice and its role or place; with its space.
        Comma, "comma", ", ";
        /// Between a name and what is said of it; with its space.
        Colon, "colon", ": ";
        /// Between the voices of a viewpoint; with its space.
        Semicolon, "semicolon", "; ";
        /// Between the names of a list; with its space.
        ListBetween, "list-between", ", ";
        /// Before the last of more than two names; with its spaces.
        ListLast, "list-last", ", and ";
        /// Between two names; with its spaces.
        ListTwo, "list-two", " and ";
        /// The heading of the list of sections.
        Contents, "contents", "In this article";
        /// The place before the first section.
        Introduction, "introduction", "Introduction";
        /// The name of the tools above the sections.
        Toolbar, "toolbar", "View";
        /// The link to the comparison.
        CompareLink, "compare-link", "Compare two readings";
        /// The same for a comparison of three viewpoints.
        CompareThreeLink, "compare-three-link", "Compare three readings";
        /// The word of that link while the comparison is off.
        CompareOff, "compare-off", "off";
        /// Its word while the comparison is on.
        CompareOn, "compare-on", "on";
        /// The switch of the layer that says who speaks, and the legend's heading.
        WhoSaysSo, "who-says-so", "Who says so";
        /// The same switch where nobody speaks: each sentence can be chosen and copied.
        QuoteSentences, "quote-sentences", "Quote a sentence";
        /// The link after each sentence then.
        QuoteSentence, "quote-sentence", "quote";
        /// The button that copies the address.
        CopyLink, "copy-link", "Copy link to this view";
        /// The name of the choice of colours.
        Theme, "theme", "Colours";
        /// The colours that the reader's system has.
        ThemeSystem, "theme-system", "As the system";
        /// Dark words on a light ground.
        ThemeLight, "theme-light", "Light";
        /// Light words on a dark ground.
        ThemeDark, "theme-dark", "Dark";
        /// The word that shows a section.
        Show, "show", "Show";
        /// Its effect, for screen readers.
        ShowSection, "show-section", "show this section";
        /// The word that hides a section.
        Hide, "hide", "Hide";
        /// Its effect, for screen readers.
        HideSection, "hide-section", "hide this section";
        /// The heading of the map.
        Map, "map", "Who does what to whom";
        /// The instruction for the map.
        MapNote, "map-note", "Select an actor or a line to find its sentence.";
        /// The link from a section to the map, where the map is not beside it.
        OnTheMap, "on-the-map", "On the map";
        /// A tie for ears: the two actors, the words on the map, who says so.
        TieName, "tie-name", "{tie}: “{words}”, {voice}";
        /// The control of the list of ties.
        InWords, "in-words", "The same in words: {ties}";
        /// A count of one tie.
        OneTie, "one-tie", "1 tie";
        /// A count of ties.
        Ties, "ties", "{count} ties";
        /// The name of the panel that shows what is chosen.
        Selection, "selection", "Selection";
        /// The meaning of marked words.
        Hedges, "hedges", "Marked words make a claim less than certain.";
        /// The sentence that names no source, among all.
        OneUnattributed, "one-unattributed", "1 of {all} sentences names no source.";
        /// The sentences that name no source, among all.
        Unattributed, "unattributed", "{count} of {all} sentences name no source.";
        /// Who says a sentence that the editor has not looked at, in the list of voices.
        NotYet, "not-yet", "not yet attributed";
        /// After a voice that a rule proposed and nobody has confirmed, with the comma before
        /// it.
        NotConfirmed, "not-confirmed", ", not yet confirmed";
        /// Who says a sentence of an explainer that does not say who speaks.
        Unsaid, "unsaid", "not attributed";
        /// The same as a heading.
        UnsaidTitle, "unsaid-title", "Not attributed";
        /// A count of one point.
        OnePoint, "one-point", "1 point";
        /// A count of points.
        Points, "points", "{count} points";
        /// The link from the switch to the points.
        PointsLink, "points-link", "{points}, below";
        /// The place of an answer that a viewpoint lacks.
        NoAnswer, "no-answer", "The article does not say.";
        /// The link from a sentence to a point that quotes it.
        BackLink, "back-link", "Compared in point {number}";
        /// The heading of how the explainer was made.
        Colophon, "colophon", "How this explainer was made";
        /// The promise there.
        ColophonNote, "colophon-note", "Every quotation, every line on the map and every answer in the comparison is an exact excerpt of the article, checked when this page was built.";
        /// The number of covered sentences.
        Covered, "covered", "Sentences";
        /// All of them, one of which names no source.
        OneCoveredCount, "one-covered-count", "{count} covered, all of them; {unattributed} names no source";
        /// All of them, some of which name no source.
        CoveredCount, "covered-count", "{count} covered, all of them; {unattributed} name no source";
        /// The sentences of an explainer that does not say who speaks.
        UnsaidCount, "unsaid-count", "{count}; this explainer does not say who says them";
        /// All of them, some of which are not yet attributed.
        PartlyCoveredCount, "partly-covered-count", "{count}, of which {waiting} are not yet attributed and {unattributed} name no source";
        /// The number of checked excerpts.
        Verified, "verified", "Excerpts";
        /// The number of them.
        VerifiedCount, "verified-count", "{count} verified, word for word";
        /// The entries that rules drafted.
        Drafted, "drafted", "Drafts";
        /// The number of them.
        DraftedCount, "drafted-count", "{count}, made by rules and not yet confirmed";
        /// The digest of the article.
        Digest, "digest", "SHA-256 of the article";
        /// The heading of the footnotes.
        Notes, "notes", "Notes";
        /// The link from a footnote to where the article refers to it.
        NoteBack, "note-back", "Back to the text";
        /// The tables of the article.
        Tables, "tables", "Tables";
        /// The number of them: their words are in no statement.
        TablesCount, "tables-count", "{count}, not attributed";
        /// The first publication of the article.
        Source, "source", "Source";
        /// Who published the article.
        Publisher, "publisher", "Published by";
        /// When the article was last changed.
        Updated, "updated", "Last changed";
        /// Under which licence the article is.
        Licence, "licence", "Licence";
        /// The program that made the explainer.
        MadeWith, "made-with", "Made with";
        /// The single file, which a reader may keep.
        SingleFile, "single-file", "To keep";
        /// The link to it; the size is in kilobytes.
        SingleFileLink, "single-file-link", "This page as one file that works offline ({size} KB)";
        /// The heading of the citation.
        Cite, "cite", "Cite this";
        /// The words after the title in a citation.
        Citation, "citation", "interactive explainer made with Crosslight {version}.";
        /// The button that copies the citation.
        CopyCitation, "copy-citation", "Copy citation";
    }
}
