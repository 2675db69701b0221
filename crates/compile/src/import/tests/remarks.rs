//! Private remarks, which are never published.

use super::{Fate, imported};

/// Imports a source and returns what is told to be dropped; none of it is in the folder.
#[track_caller]
fn assert_private(name: &str, text: &str, expected: &str, private: &[&str]) {
    let imported = imported(name, text);
    assert_eq!(imported.article, expected);
    for words in private {
        assert!(!imported.article.contains(words) && !imported.editorial.contains(words));
        let mut dropped = imported
            .dropped
            .iter()
            .filter(|it| it.fate == Fate::Dropped);
        assert!(
            dropped.any(|it| it.words.contains(words)),
            "{words}: {:?}",
            imported.dropped
        );
    }
}

#[test]
fn comments_and_tracked_deletions_of_word_are_not_the_article() {
    let page = r##"<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><div class=WordSection1>
<p class=MsoTitle>The weir</p>
<p class=MsoNormal>It <a style='mso-comment-reference:VP_1;mso-comment-date:20310501T1000'>leaks</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[VP1]</a><span
style='mso-special-character:comment'>&nbsp;</span></span></span> <del cite="mailto:Vera" datetime="2031-05-01T10:00">a lot</del><ins cite="mailto:Vera">a little</ins>.</p>
</div><div style='mso-element:comment-list'><hr class=msocomoff align=left size=1>
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a name="_msocom_1"></a>Do not say whose fault.</p></div></div></div></body></html>"##;
    assert_private(
        "a.html",
        page,
        "---\nlang: \"EN-US\"\n---\n\n# The weir\n\nIt leaks a little.\n",
        &["[VP1]", "a lot", "Do not say whose fault."],
    );
}

#[test]
fn comments_of_docs_are_no_footnotes() {
    let page = r##"<h1>The weir</h1><p>It leaks<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>, they say<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> So the town.</p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask the lawyer.</span></p><p>Twice.</p></div>"##;
    assert_private(
        "a.html",
        page,
        "# The weir\n\nIt leaks, they say[^1].\n\n[^1]: So the town.\n",
        &["Ask the lawyer.", "Twice."],
    );
}

#[test]
fn what_an_author_struck_out_for_all_to_see_stays() {
    assert_private(
        "a.html",
        "<h1>T</h1><p>It is <del datetime=2031-05-01>dear</del> cheap.</p>",
        "# T\n\nIt is ~~dear~~ cheap.\n",
        &[],
    );
}

#[test]
fn remarks_in_front_matter_and_what_reviewers_propose_are_left_out() {
    assert_private(
        "a.md",
        "---\ntitle: Tea <!-- one -->\n# two\nauthor: Ann <!-- three -->\ndescription: \"A #cup %% four %%\"\n---\n\n\
         It{>> five <<} is{-- six--}{++ warm++}, {~~tepid~>hot~~} {==now==}.\n",
        "---\ntitle: \"Tea\"\nstandfirst: \"A #cup\"\nauthors: [\"Ann\"]\n---\n\nIt is warm, hot <mark>now</mark>.\n",
        &["one", "two", "three", "five", "six", "tepid"],
    );
}
