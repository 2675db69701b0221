//! Sources as word processors put them into the clipboard.

use super::assert_article;

const WORD: &str = r##"Version:1.0
StartHTML:0000000105
EndHTML:0000099999
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- /* x */ --></style></head>
<body><!--StartFragment-->
<p class=MsoTitle>The <span style='mso-spacerun:yes'>  </span>bridge<o:p></o:p></p>
<h1>Costs<o:p></o:p></h1>
<p class=MsoNormal><span lang=EN-US style='font-size:12.0pt'>It is <b style='mso-bidi-font-weight:normal'>dear</b><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Steel<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>old<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Stone</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>First</p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> So the town.</p></div></div>
<!--EndFragment--></body></html>"##;

const DOCS: &str = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400;">Tea</span></h1><h2 dir="ltr"><span>Hot</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal;">It is </span><span style="font-weight:700;font-style:italic;">hot</span><span style="vertical-align:super;font-size:0.6em">2</span><span style="text-decoration:line-through"> no</span> <a href="https://www.google.com/url?q=https://tea.example/&amp;sa=D" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">here</span></a></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>two</span></p></li></ul></ul></b>"#;

#[test]
fn what_word_copies_is_read_with_its_lists_and_footnotes() {
    assert_article(
        "a.html",
        WORD,
        "# The bridge\n\n## Costs\n\nIt is **dear**[^1].\n\n- Steel\n  - old\n- Stone\n\n1. First\n\n[^1]: So the town.\n",
    );
}

#[test]
fn what_docs_copy_is_read_by_its_styles() {
    assert_article(
        "a.html",
        DOCS,
        "# Tea\n\n## Hot\n\nIt is ***hot***<sup>2</sup> ~~no~~ [here](https://tea.example/)\n\n- one\n  - two\n",
    );
}

#[test]
fn the_marks_of_word_s_lists_are_no_words() {
    assert_article(
        "a.html",
        "<h1>T</h1><p class=MsoNormal>It is.</p>\
         <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span><![endif]>Steel</p>\
         <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp;</span></span>o stone</p>\
         <p class=MsoListParagraphCxSpFirst>3.<span>&nbsp;&nbsp; </span>Third</p>\
         <p class=MsoListParagraphCxSpLast>4.<span>&nbsp;&nbsp; </span><b>Fourth</b></p>\
         <p class=MsoListParagraph>1984. Then</p>",
        "# T\n\nIt is.\n\n- Steel\n- o stone\n\n3. Third\n4. **Fourth**\n\n1984\\. Then\n",
    );
}
