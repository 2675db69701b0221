// Stands in the head and runs before any of the page is there, since the browser may draw
// a part of it: the root says the stored theme until the page is read, and then its
// radio does. Whatever fails here, the theme is the system's.
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
