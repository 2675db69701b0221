// Fetches the program and the explainer and starts; boot.js has asked for this module.
// One integrity covers all of the module; `WASM` and `INTEGRITY` stand for the program's
// name and digest. The page's link to the explainer has its name and digest.

const subtle = globalThis.crypto?.subtle;
const asked = (address, integrity) => fetch(address, subtle ? {} : { integrity });

// The digest is checked here: the browser's own check says two lines when it
// fails, and stands in the way of reading the status. Where there is no
// `crypto.subtle` (plain HTTP), the browser checks.
async function vouchedFor(response, integrity) {
  const bytes = await response.arrayBuffer();
  if (subtle) {
    const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
    if (integrity !== `sha256-${btoa(String.fromCharCode(...digest))}`) throw "a file of it is damaged";
  }
  return bytes;
}

async function start() {
  const link = document.getElementById("_explainer");
  const address = link?.href;
  const integrity = link?.dataset.integrity;
  let program, explainer;
  try {
    const both = [asked(new URL("WASM", import.meta.url), "INTEGRITY"), address && asked(address, integrity)];
    [program, explainer] = await Promise.all(both);
  } catch {
    return fail("");
  }
  if (!program.ok || explainer?.ok === false) return fail("");
  try {
    // Compiled while it arrives; afterwards, if the host gives it another type.
    const streamed = WebAssembly.compileStreaming(program.clone()).catch(() => null);
    const bytes = await vouchedFor(program, "INTEGRITY");
    // Where the program looks for it; a page may also carry it there.
    if (address) link.textContent = new TextDecoder().decode(await vouchedFor(explainer, integrity));
    // A long explainer is read in another task, so that a frame may come between.
    await new Promise((next) => setTimeout(next));
    initSync({ module: (await streamed) ?? (await WebAssembly.compile(bytes)) });
  } catch (error) {
    fail(error instanceof Error ? error.message : error);
  }
}

start();
