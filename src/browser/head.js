// Stands in the head and sets what native elements hold as soon as the browser has read
// them, so that no frame shows another view: the stored theme, and what the address says
// of comparison, layer and sections, by the rules of `state/permalink.rs` (a test compares
// both). The program finds the page so, and adopts it.
//
// Whatever fails here, the page starts as it is written.
{
  const root = document.documentElement;
  let theme;
  try {
    theme = localStorage.getItem("crosslight-theme");
  } catch {
    // Storage is refused: the theme is the system's.
  }
  if (theme || location.search || location.hash) {
    // The radio buttons come later than the first frame may: until then, the root says it.
    if (theme) root.dataset.theme = theme;

    // Of a key that stands there twice, the last holds.
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    // The switches that are on, by their class, each with the page's attribute that says
    // so until the switch is read: what it shows may stand before it.
    const switches = new Map();
    if (asked.compare === "1") switches.set("switch-input", "comparison");
    if (asked.who === "1") switches.set("layer-input", "layer");
    const [opened, closed] = [asked.open, asked.closed].map((names) => new Set(names?.split(",")));
    // Some browsers leave a fragment directive in it.
    const [fragment] = location.hash.slice(1).split(":~:");
    let target = fragment;
    try {
      target = decodeURIComponent(fragment);
    } catch {
      // It is no text, so it is its own name.
    }

    // Looks at each element once, in the order in which they are read.
    const elements = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    let page;
    const settle = () => {
      for (let element; (element = elements.nextNode()); ) {
        const { className, id } = element;
        if (className === "section-body") {
          const section = element.parentNode;
          if ((section.open ? closed : opened).has(id)) section.open = !section.open;
        }
        // Where the address leads to, what it is in is open.
        if (id && (id === fragment || id === target)) {
          const section = element.closest(".disclosure");
          if (section) section.open = true;
        }
        if (className === "explainer") {
          page = element;
          for (const name of switches.values()) page.dataset[name] = "";
        }
        if (switches.has(className)) {
          element.checked = true;
          delete page?.dataset[switches.get(className)];
        }
        if (theme && element.name === "theme" && element.value === theme) {
          element.checked = true;
          delete root.dataset.theme;
        }
      }
    };
    // It is called at the end of the task that read something, before that is drawn.
    const reading = new MutationObserver(settle);
    reading.observe(document, { childList: true, subtree: true });
    const end = () => {
      settle();
      reading.disconnect();
      // What no control of the page holds is nothing that it has.
      delete root.dataset.theme;
      for (const name of switches.values()) delete page?.dataset[name];
    };
    document.addEventListener("DOMContentLoaded", end, { once: true });
  }
}
