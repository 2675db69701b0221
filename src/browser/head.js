// Stands in the head and sets what native elements hold as soon as the browser has read
// them, so that no frame shows another view: the stored theme, and what the address says
// of comparison, layer and sections, by the rules of `state/permalink.rs` (a test compares
// both). The program finds the page so, and attaches to it.
//
// Whatever fails here, the page starts as it is written.
{
  const { dataset } = document.documentElement;
  let theme;
  try {
    const stored = localStorage.getItem("crosslight-theme");
    if (stored === "light" || stored === "dark") theme = stored;
  } catch {
    // Storage is refused: the theme is the system's.
  }
  if (theme || location.search || location.hash) {
    // Of a key that stands there twice, the last holds.
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    // What a control shows may stand before it: until that is read, the root says it.
    if (theme) dataset.theme = theme;
    if (asked.compare === "1") dataset.comparison = "";
    if (asked.who === "1") dataset.layer = "";

    const [opened, closed] = [asked.open, asked.closed].map((names) => new Set(names?.split(",")));
    // Some browsers leave a fragment directive in it.
    let [target] = location.hash.slice(1).split(":~:");
    try {
      target = decodeURIComponent(target);
    } catch {
      // It is no text, so it is its own name.
    }

    // Looks at each element once, in the order in which they are read.
    const elements = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    const settle = () => {
      for (let element; (element = elements.nextNode()); ) {
        const { className, id, value } = element;
        if (className === "section-body") {
          const section = element.parentNode;
          if ((section.open ? closed : opened).has(id)) section.open = !section.open;
        }
        // What the address leads to is in an open section.
        const section = id && id === target && element.closest(".disclosure");
        if (section) section.open = true;
        // A switch or a radio button of the theme says which it is (`Control` in dom.rs).
        const { control } = element.dataset;
        const isTheme = control === "theme";
        // The system's may be read in an earlier frame.
        if (theme && isTheme) element.checked = false;
        if (control in dataset && (!isTheme || value === theme)) {
          element.checked = true;
          delete dataset[control];
        }
      }
    };
    // It is called at the end of the task that read something, before that is drawn.
    const reading = new MutationObserver(settle);
    reading.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => {
      settle();
      reading.disconnect();
      // What no control of the page holds, it does not have.
      for (const held of ["theme", "comparison", "layer"]) delete dataset[held];
    });
  }
}
