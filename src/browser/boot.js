// Stands at the end of the page and runs while that is read: once the first paint is on
// the screen and the browser idle, it asks for the program, sooner when the reader does
// something. `./SCRIPT` and `INTEGRITY` stand for the
// program's address and digest; the build puts them in.
//
// The page needs none of it: whatever fails here, the page stays as it is.
{
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    const address = "./SCRIPT";
    try {
      // The policy allows scripts by this one rule, which knows this one address.
      const rule = window.trustedTypes?.createPolicy("crosslight", { createScriptURL: () => address });
      const script = document.createElement("script");
      script.type = "module";
      script.integrity = "INTEGRITY";
      script.src = rule ? rule.createScriptURL("") : address;
      document.head.append(script);
    } catch {
      // The rule is refused: the program does not come.
    }
  };
  const whenIdle = () => {
    try {
      requestIdleCallback(ask, { timeout: 500 });
    } catch {
      setTimeout(ask);
    }
  };
  const begin = () => {
    try {
      // The browser tells of the paint when it is on the screen (Paint Timing). An
      // observer of what it does not know is never called, nor refused.
      if (!PerformanceObserver.supportedEntryTypes.includes("paint")) throw 0;
      new PerformanceObserver(whenIdle).observe({ type: "paint", buffered: true });
    } catch {
      requestAnimationFrame(() => setTimeout(whenIdle));
    }
    for (const intent of ["pointerdown", "keydown"]) addEventListener(intent, ask, { once: true, passive: true });

    // WebKit does not hold what is seen in its place (CSS Scroll Anchoring), so a switch
    // that changes what stands above it goes back to where it was.
    if (!CSS.supports("overflow-anchor", "auto")) {
      addEventListener("change", ({ target }) => {
        if (target.type !== "checkbox") return;
        const other = () => {
          target.checked = !target.checked;
          return target.getBoundingClientRect().top;
        };
        const before = other();
        scrollBy({ top: other() - before, behavior: "instant" });
      });
    }
  };
  // None of it is needed for the first frame, which it would delay.
  setTimeout(begin);
  // Firefox tells of no paint where the address leads into the page.
  addEventListener("load", () => setTimeout(whenIdle, 500));
}
