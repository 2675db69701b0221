// Stands in the head of a page that others may show in a frame, and runs before any of
// it is drawn. With `?embed` in the address it leaves out what the page around it has
// already (the style sheet does, by the attribute) and tells that page how high it is,
// and where to scroll, but only if it is one of those that the explainer names:
// `ORIGINS` stands for them; the build puts them in.
{
  const root = document.documentElement;
  if (new URLSearchParams(location.search).has("embed")) {
    root.dataset.embed = "";
    let host = "";
    try {
      host = new URL(document.referrer).origin;
    } catch {
      // Nobody says who shows the page, so nobody is told.
    }
    if (parent !== window && ORIGINS.includes(host)) {
      const tell = (type, more) => parent.postMessage({ type, ...more }, host);
      const measure = () => {
        tell("crosslight-height", { height: Math.ceil(document.body.getBoundingClientRect().height) });
      };
      addEventListener("DOMContentLoaded", () => new ResizeObserver(measure).observe(document.body));

      // A frame as high as its page cannot scroll; the page around it can. The place is
      // told in CSS pixels below the frame's upper edge.
      const scroll = (top) => tell("crosslight-scroll", { top });
      let again;
      const lead = (hash) => {
        try {
          const there = document.getElementById(decodeURIComponent(hash.slice(1)));
          const margin = parseFloat(getComputedStyle(there).scrollMarginTop);
          const place = () => there.getBoundingClientRect().top - margin;
          if (!there.checkVisibility()) return;
          const told = place();
          scroll(told);
          // What is above it may be laid out only when it comes into sight.
          clearTimeout(again);
          again = setTimeout(() => Math.abs(place() - told) > 1 && scroll(place()), 250);
        } catch {
          // The page has no such place.
        }
      };
      // What is chosen on the map is named below it. The part of the frame that the
      // reader sees is known only to an observer (Intersection Observer).
      const show = (panel) => {
        const seen = new IntersectionObserver(([{ intersectionRect: sight }]) => {
          seen.disconnect();
          const { top, bottom } = panel.getBoundingClientRect();
          if (bottom > sight.bottom) scroll(Math.min(top, bottom - sight.height));
          else if (sight.top > top) scroll(top);
        });
        seen.observe(document.body);
      };
      // The first to hear of a click, and after the frame that answers it, since that may
      // open what the link leads to. Enter on a link is a click, too.
      const clicked = (event) => {
        // Where the last click led is no matter any more.
        clearTimeout(again);
        // The style sheet puts what is said of a click beside it.
        root.style.setProperty("--acted", `${event.target.getBoundingClientRect().bottom + scrollY}px`);
        const link = event.target.closest("a[href^='#']");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        const answered = () => {
          // A link may lead elsewhere once the program has heard of the click.
          if (!event.defaultPrevented) return lead(location.hash);
          if (!link.matches("[data-select]")) return lead(link.getAttribute("href"));
          const panel = link.closest(".rail") && document.querySelector(".panel");
          if (panel) show(panel);
        };
        requestAnimationFrame(() => setTimeout(answered));
      };
      addEventListener("click", clicked, true);
      // Back and Forward.
      addEventListener("hashchange", () => requestAnimationFrame(() => setTimeout(() => lead(location.hash))));
    }
  }
}
