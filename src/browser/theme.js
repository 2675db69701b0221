// Stands in the head and runs before any of the page is there, since the browser may draw
// a part of it.
//
// The root says the stored theme until the page is read, and then its radio does.
// Whatever fails here, the theme is the system's.
try {
  const stored = localStorage.getItem("crosslight-theme");
  const root = document.documentElement;
  if (stored) {
    root.dataset.theme = stored;
    const settle = () => {
      for (const radio of document.getElementsByName("theme")) {
        if (radio.value === stored) radio.checked = true;
      }
      delete root.dataset.theme;
    };
    // At the end of the page, before the program.
    document.addEventListener("readystatechange", settle, { once: true });
  }
} catch {
  // Storage is refused: the theme is the system's.
}

// It says as well whether the page is read from its top: not where the address leads to a
// place on it (the entry's name has text fragments too, which `location` hides), nor where
// the reader comes back to one. There, all of the page is drawn at once.
try {
  const [{ type, name }] = performance.getEntriesByType("navigation");
  if (type === "navigate" && !name.includes("#")) document.documentElement.dataset.fromTop = "";
} catch {
  // The browser does not tell (Navigation Timing, level 2).
}
