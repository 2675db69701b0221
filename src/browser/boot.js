// Stands in the page after theme.js and runs while it is read: once the first paint is
// on the screen and the browser is idle, it asks for the program, sooner when the reader
// does something. `./SCRIPT` and `INTEGRITY` stand for the program's address and digest;
// the build puts them in.
//
// The page needs none of it: whatever fails here, the page stays as it is.
{
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    const address = "./SCRIPT";
    // The policy allows scripts by this one rule, which knows this one address.
    const rule = window.trustedTypes?.createPolicy("crosslight", { createScriptURL: () => address });
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = "INTEGRITY";
    script.src = rule ? rule.createScriptURL("") : address;
    document.head.append(script);
  };
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(ask, { timeout: 500 });
  if (window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
    // The browser tells of the paint when it is on the screen (Paint Timing).
    new PerformanceObserver(whenIdle).observe({ type: "paint", buffered: true });
  } else {
    // An observer of what the browser does not know is never called, nor refused.
    requestAnimationFrame(() => setTimeout(whenIdle));
  }
  // Firefox tells of no paint where the address leads into the page.
  addEventListener("load", () => setTimeout(whenIdle, 500));
  for (const intent of ["pointerdown", "keydown"]) addEventListener(intent, ask, { once: true, passive: true });
}
