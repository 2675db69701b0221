// Stands in the page and runs while it is read: sets the stored theme before the first
// paint. Whatever fails here, the theme is the system's.
try {
  const stored = localStorage.getItem("crosslight-theme");
  for (const radio of document.getElementsByName("theme")) {
    if (radio.value === stored) radio.checked = true;
  }
} catch {
  // Storage is refused: the theme is the system's.
}
