// Stands in the head of a page that others may show in a frame, and runs before any of
// it is drawn. With `?embed` in the address it leaves out what the page around it has
// already (the style sheet does, by the attribute) and tells that page how high it is,
// but only if it is one of those that the explainer names: `ORIGINS` stands for them;
// the build puts them in.
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
      const tell = () => {
        const height = Math.ceil(document.body.getBoundingClientRect().height);
        parent.postMessage({ type: "crosslight-height", height }, host);
      };
      addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
    }
  }
}
