// Starts the program, in the page and in the worker, which have the same module. The build
// puts this after the glue that wasm-bindgen made, and after it what the page starts with:
// fetched.js, or carried.js in the one file.

const inWorker = typeof document === "undefined";

// Says once, in the page, that Studio cannot go on.
function fail(reason) {
  const status = document.querySelector("[role=status]");
  if (status) status.textContent = `Studio stopped: ${reason}. What was saved in this browser or in files stays; reload the page.`;
}

if (inWorker) {
  // The page sends the compiled program first.
  addEventListener("message", ({ data }) => initSync({ module: data }), { once: true });
  for (const type of ["error", "unhandledrejection"])
    addEventListener(type, (event) => {
      event.preventDefault();
      const error = event.error ?? event.reason;
      postMessage(String(error?.message ?? error ?? event.message));
    });
} else {
  for (const type of ["error", "unhandledrejection"])
    addEventListener(type, (event) => {
      const error = event.error ?? event.reason;
      if (/^panicked/.test(error?.message) || error instanceof WebAssembly.RuntimeError) fail(error.message);
    });
}
