// In the preview alone: reloads the page when it was drawn anew, and shows the errors and
// warnings of the last save, as text, over the page.
const version = document.querySelector("script[data-version]").dataset.version;
const WHERE = "crosslight-preview";

// Keeps the scroll position: after the reload, a visible element returns to its position
// in the window, until the reader moves. The selection is in the address.
function remember() {
  if (scrollY === 0) return;
  const points = [0.1, 0.25, 0.5, 0.75].map((y) => document.elementFromPoint(innerWidth / 3, y * innerHeight));
  const named = points.map((element) => element?.closest("[id]"));
  const seen = named.find((element) => element && element.offsetHeight < innerHeight);
  const { id, top } = seen ? { id: seen.id, top: seen.getBoundingClientRect().top } : {};
  sessionStorage.setItem(WHERE, JSON.stringify({ id, top, y: scrollY }));
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
    const element = id && document.getElementById(id);
    const off = element ? element.getBoundingClientRect().top - top : y - scrollY;
    if (Math.abs(off) >= 1) scrollBy(0, off);
    if (performance.now() < until) requestAnimationFrame(settle);
  };
  settle();
}

try {
  recall();
} catch {
  // Without session storage, the browser decides where the page begins.
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
  summary.textContent = mistakes ? "Not shown: what was saved last has mistakes" : warnings?.trim().split("\n").pop() ?? "";
  // Errors are shown open; warnings are closed until the editor opens them.
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
    // There is no session storage.
  }
  location.reload();
});
