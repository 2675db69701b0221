// Starts the program; boot.js has asked for it. The build puts this after the glue
// that wasm-bindgen made, in one module, so that one integrity covers both; `WASM`
// and `INTEGRITY` stand for the program's name and digest.
//
// The page needs none of it: whatever fails here, the page stays as it is.

const root = document.documentElement;

const failed = () => root.dataset.program === "failed";

// Says what happened, once, in one line; a failed request has its line from the
// browser already. What was chosen is let go: nothing could do that any more.
function fail(reason) {
  if (failed()) return;
  root.dataset.program = "failed";
  if (reason) console.warn(`Crosslight works without its program, which stopped: ${reason}`);
  const marks = ["data-selecting", "data-lit", "data-preview"];
  for (const element of document.querySelectorAll(`[${marks.join("],[")}]`))
    for (const mark of [...marks, "aria-current"]) element.removeAttribute(mark);
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
for (const type of ["click", "change", "toggle", "keydown", "pointerover", "pointerleave", "popstate"])
  addEventListener(type, (event) => failed() && event.stopImmediatePropagation(), true);

// The digest is checked here: the browser's own check says two lines when it
// fails, and stands in the way of reading the status. Where there is no
// `crypto.subtle` (plain HTTP), the browser checks.
async function start() {
  const subtle = globalThis.crypto?.subtle;
  let response;
  try {
    response = await fetch(new URL("WASM", import.meta.url), subtle ? {} : { integrity: "INTEGRITY" });
  } catch {
    return fail("");
  }
  if (!response.ok) return fail("");
  try {
    // Compiled while it arrives; afterwards, if the host gives it another type.
    const streamed = WebAssembly.compileStreaming(response.clone()).catch(() => null);
    const bytes = await response.arrayBuffer();
    if (subtle) {
      const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
      if ("INTEGRITY" !== `sha256-${btoa(String.fromCharCode(...digest))}`) return fail("its file is damaged");
    }
    await __wbg_init({ module_or_path: (await streamed) ?? (await WebAssembly.compile(bytes)) });
  } catch (error) {
    fail(error instanceof Error ? error.message : error);
  }
}

start();
