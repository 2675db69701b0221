//! Simulated translators and extensions, which change the text of a page while it is
//! read.

/// A script that calls `change` for each text outside the drawing, once the page is
/// parsed and again after each change of it. Texts that it has changed before are left
/// alone.
pub const FOR_EACH_TEXT: &str = "
    const known = new WeakSet();
    const walk = root => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = root.nodeType === Node.TEXT_NODE ? [root] : [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) {
            if (!text.isConnected || known.has(text) || !text.data.trim()) continue;
            if (text.parentElement.closest('svg, script, style, textarea, [translate=no]')) continue;
            change(text);
        }
    };
    const changed = records => {
        for (const { type, target, addedNodes } of records) {
            if (type === 'characterData') { known.delete(target); walk(target); }
            for (const node of addedNodes) walk(node);
        }
        more();
        seen.takeRecords();
    };
    const seen = new MutationObserver(changed);
    addEventListener('DOMContentLoaded', () => {
        walk(document.body);
        more();
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
";

/// The simulated changers, each with its name and its script.
pub const CHANGES: [(&str, &str); 5] = [
    (
        "nested elements in the place of texts",
        "const change = text => {
            const [outer, inner] = [0, 0].map(() => document.createElement('font'));
            const words = new Text(text.data.toUpperCase());
            known.add(words);
            inner.append(words);
            outer.append(inner);
            text.replaceWith(outer);
        };
        const more = () => {};",
    ),
    (
        "texts in the place of texts",
        "const change = text => {
            const words = new Text(text.data.toUpperCase());
            known.add(words);
            text.replaceWith(words);
        };
        const more = () => {};",
    ),
    (
        "changed texts",
        "const change = text => {
            known.add(text);
            text.data = text.data.toUpperCase();
        };
        const more = () => {};",
    ),
    (
        "words and pieces wrapped",
        "const change = text => {
            const words = text.data.split(/(\\s+)/).map(word => {
                const words = new Text(word);
                known.add(words);
                if (!word.trim()) return words;
                const mark = document.createElement('mark');
                mark.append(words);
                return mark;
            });
            text.replaceWith(...words);
        };
        const more = () => {
            for (const piece of document.querySelectorAll('.panel, [role=status] > span')) {
                if (piece.parentElement.localName === 'x-wrap') continue;
                const wrap = document.createElement('x-wrap');
                piece.replaceWith(wrap);
                wrap.append(piece);
            }
        };",
    ),
    (
        "copies in the place of elements",
        "const change = text => known.add(text);
        const copied = new WeakSet();
        const more = () => {
            const mine = '.panel, [role=status] > span, #_selection, [data-lit], .contents a';
            for (const element of document.querySelectorAll(mine)) {
                if (copied.has(element) || element.closest('svg') || !element.isConnected) continue;
                const copy = element.cloneNode(true);
                copied.add(copy);
                element.replaceWith(copy);
            }
        };",
    ),
];
