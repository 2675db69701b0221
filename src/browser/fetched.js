// Fetches the program and starts it; boot.js has asked for this module. One integrity
// covers all of the module; `WASM` and `INTEGRITY` stand for the program's name and
// digest.

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
