// Starts the program that the one file carries, in gzip and base64, in an element of its
// own. From a file on disk a page may fetch nothing, and this asks for nothing.

async function start() {
  try {
    const text = document.querySelector("script[type='application/wasm']").textContent;
    const coded = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    const plain = coded.stream().pipeThrough(new DecompressionStream("gzip"));
    initSync({ module: await WebAssembly.compile(await new Response(plain).arrayBuffer()) });
  } catch (error) {
    fail(error instanceof Error ? error.message : error);
  }
}

if (!inWorker) start();
