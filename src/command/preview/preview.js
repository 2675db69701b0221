// In the preview alone: loads the page again when it was drawn anew, and shows what is
// wrong with what was saved last, and what is poor in it, as text, over the page.
const version = document.querySelector("script[data-version]").dataset.version;
const WHERE = "crosslight-preview";

// The reader finds the place again: the first element with an id that is in sight stays
// where it was in the window, until the reader moves. What is chosen is in the address.
function remember() {
  const seen = [...document.querySelectorAll("body [id]")].find((element) => {
    const { bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0;
  });
  if (!seen || scrollY === 0) return;
  const { top } = seen.getBoundingClientRect();
  sessionStorage.setItem(WHERE, JSON.stringify({ id: seen.id, top, y: scrollY }));
}

function recall() {
  const kept = sessionStorage.getItem(WHERE);
  sessionStorage.removeItem(WHERE);
  if (!kept) return;
  const { id, top, y } = JSON.parse(kept);
  const until = performance.now() + 2000;
  let moved = false;
  for (const move of ["wheel", "keydown", "pointerdown", "touchstart"]) {
    addEventListener(move, () => { moved = true; }, { once: true, passive: true });
  }
  const settle = () => {
    if (moved) return;
    const element = document.getElementById(id);
    if (element) scrollBy(0, element.getBoundingClientRect().top - top);
    else if (scrollY !== y) scrollTo(0, y);
    if (performance.now() < until) requestAnimationFrame(settle);
  };
  settle();
}

try {
  recall();
} catch {
  // The browser refuses to keep it: then the page begins where the browser says.
}

const over = document.createElement("details");
Object.assign(over.style, {
  position: "fixed", inset: "auto 0 0", zIndex: "9", maxHeight: "60vh", overflow: "auto",
  padding: "0.5rem 1rem", font: "0.875rem/1.4 ui-monospace, monospace", color: "#fff",
});
const summary = document.createElement("summary");
const report = document.createElement("pre");
Object.assign(report.style, { margin: "0.5rem 0", whiteSpace: "pre-wrap", font: "inherit" });
over.append(summary, report);
over.id = "preview-mistakes";

function show({ mistakes, warnings, over: isOver }) {
  report.textContent = mistakes ?? warnings ?? "";
  over.setAttribute("role", mistakes ? "alert" : "status");
  over.style.background = mistakes ? "#7a1020" : "#5c4400";
  summary.textContent = mistakes ? "Not shown: what was saved last has mistakes" : "Warnings";
  // A mistake is open, a warning only when the editor opens it.
  over.open = Boolean(mistakes);
  if (mistakes ? isOver : warnings) document.body.append(over);
  else over.remove();
}

new EventSource("/-/events").addEventListener("message", ({ data }) => {
  const told = JSON.parse(data);
  if (told.version === version) {
    show(told);
    return;
  }
  try {
    remember();
  } catch {
    // As above.
  }
  location.reload();
});
