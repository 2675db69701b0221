// Says once if the program fails. The build puts this after the glue that wasm-bindgen
// made, and after it what starts the program: fetched.js, or carried.js in the single
// file.
//
// The page needs none of it: whatever fails here, the page stays as it is.

const root = document.documentElement;

// The styles of what only the program brings to life come with it, so that the page need
// not carry them; `LIVE_STYLES` stands for them. They are in layers that the page has put
// in order.
try {
  const styles = new CSSStyleSheet();
  styles.replaceSync("LIVE_STYLES");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
} catch {
  // The browser is older than that: what is chosen is named, but looks plain.
}

const failed = () => root.dataset.program === "failed";

// Says what happened, once, in one line; a failed request has its line from the
// browser already. What was chosen is let go: nothing could do that any more.
function fail(reason) {
  if (failed()) return;
  root.dataset.program = "failed";
  if (reason) console.warn(`Crosslight works without its program, which stopped: ${reason}`);
  const marks = ["data-selecting", "data-lit", "data-preview", "data-read"];
  // Each link of the map is a stop of Tab again.
  for (const element of document.querySelectorAll(`[${marks.join("],[")}],[tabindex="-1"]`))
    for (const mark of [...marks, "aria-current", "tabindex"]) element.removeAttribute(mark);
}

// A panic in the program after it has started: in a listener, a task or a promise.
for (const type of ["error", "unhandledrejection"])
  addEventListener(type, (event) => {
    const error = event.error ?? event.reason;
    if (!failed() && !/^panicked/.test(error?.message) && !(error instanceof WebAssembly.RuntimeError)) return;
    event.preventDefault();
    fail(error.message);
  });

// From then on nothing reaches the program: what it left half done would panic at each
// click, and keep a link from leading anywhere. These listeners are the first, so that
// those of the program come after them, on the window too.
for (const type of ["click", "change", "toggle", "keydown", "pointerover", "pointerleave", "focusin", "focusout", "popstate"])
  addEventListener(type, (event) => failed() && event.stopImmediatePropagation(), true);
