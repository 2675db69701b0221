// In the preview frame alone: goes to where the editor was in the last page, and tells
// Studio where the editor is. The frame has no origin, so it tells whoever is around it.
{
  const { id, top, y } = document.currentScript.dataset;
  const until = performance.now() + 1000;
  let moved = false;
  for (const move of ["wheel", "keydown", "pointerdown", "touchstart"])
    addEventListener(move, () => { moved = true; }, { once: true, passive: true });
  const settle = () => {
    if (moved) return;
    const element = id && document.getElementById(id);
    const off = element ? element.getBoundingClientRect().top - top : y - scrollY;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: "instant" });
    if (performance.now() < until) requestAnimationFrame(settle);
  };
  settle();

  let told = false;
  const tell = () => {
    told = false;
    const points = [0.1, 0.25, 0.5, 0.75].map((part) => document.elementFromPoint(innerWidth / 3, part * innerHeight));
    const named = points.map((element) => element?.closest("[id]"));
    const seen = named.find((element) => element && element.offsetHeight < innerHeight);
    parent.postMessage({ id: seen?.id ?? "", top: seen?.getBoundingClientRect().top ?? 0, y: scrollY }, "*");
  };
  addEventListener("scroll", () => {
    if (!told) requestAnimationFrame(tell);
    told = true;
  }, { passive: true });
}
