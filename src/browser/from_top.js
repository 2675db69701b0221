// Stands in the head behind the theme's script: the root says whether the page is read
// from its top. Then its headline has a frame of its own (`containment.css`). Where the
// address leads to a place on the page, or the reader comes back to one, the browser
// finds all of it drawn.
try {
  // The entry's name may have a text fragment, which `location` hides.
  const [{ type, name }] = performance.getEntriesByType("navigation");
  if (type === "navigate" && !(name + location.hash).includes("#")) document.documentElement.dataset.fromTop = "";
} catch {
  // The browser does not tell (Navigation Timing, level 2).
}
