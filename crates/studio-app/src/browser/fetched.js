// Fetches the program and starts it; `WASM` and `INTEGRITY` stand for its name and digest.

async function start() {
  try {
    const answer = await fetch(new URL("WASM", import.meta.url), { integrity: "INTEGRITY" });
    if (!answer.ok) throw new Error("the program could not be fetched");
    initSync({ module: await WebAssembly.compile(await answer.arrayBuffer()) });
  } catch (error) {
    fail(error instanceof Error ? error.message : error);
  }
}

if (!inWorker) start();
