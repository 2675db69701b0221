// In the preview frame alone: goes to where the editor was in the last page, with what was
// open, on and selected in it, and tells Studio of these. The frame has no origin, so it
// tells whoever is around it.
{
  const { id, top, y, kept } = document.currentScript.dataset;
  const { folds = {}, on = [], selected = "" } = JSON.parse(kept || "{}");
  let place = { id, top: +top, y: +y };
  const root = document.documentElement;
  const isReady = () => root.dataset.program === "ready";
  const current = () => document.querySelector("[data-select][aria-current]");
  const sections = [...document.querySelectorAll("details[data-section]")].map((details) =>
    ({ details, id: details.querySelector(":scope > [id]")?.id, begins: details.open }));
  // The program keeps what was opened and closed before it came.
  for (const { details, id } of sections)
    if (id in folds) details.open = folds[id];

  let until = 0;
  let moved = false;
  for (const move of ["wheel", "keydown", "pointerdown", "touchstart"])
    addEventListener(move, () => { moved = true; }, { passive: true });
  const isSettled = () => moved || performance.now() >= until;
  const settle = () => {
    // A frame that is not drawn has no places.
    if (moved || !innerHeight) return;
    const element = place.id && document.getElementById(place.id);
    const off = element ? element.getBoundingClientRect().top - place.top : place.y - scrollY;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: "instant" });
    if (!isSettled()) requestAnimationFrame(settle);
  };
  const begin = () => {
    moved = false;
    until = performance.now() + 1000;
    settle();
  };

  const controls = () => [...document.querySelectorAll("input[type=checkbox][data-control]")];
  const resume = () => {
    if (!isReady()) return;
    waiting.disconnect();
    for (const control of controls())
      if (on.includes(control.dataset.control) && !control.checked) control.click();
    // A tie of the map is a drawing, which has no `click`.
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    if (selected && !current()) document.getElementById(selected)?.dispatchEvent(click);
    if (!moved) begin();
  };
  const waiting = new MutationObserver(resume);
  waiting.observe(root, { attributeFilter: ["data-program"] });

  const state = () => JSON.stringify({
    folds: Object.fromEntries(sections.filter((it) => it.id && it.details.open !== it.begins).map((it) => [it.id, it.details.open])),
    on: isReady() ? controls().filter((it) => it.checked).map((it) => it.dataset.control) : on,
    selected: isReady() ? current()?.id ?? "" : selected,
  });
  // Sentences go with the text; where none is in sight, an actor of the map does.
  const isSeen = (element) => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && height < innerHeight && top >= 0 && top < innerHeight;
  };
  let told = false;
  const tell = () => {
    told = false;
    if (!innerHeight) return;
    if (isSettled()) {
      const seen = [".statement", ".node"].flatMap((it) => [...document.querySelectorAll(it)]).find(isSeen);
      place = { id: seen?.id ?? "", top: seen?.getBoundingClientRect().top ?? 0, y: scrollY };
    }
    parent.postMessage({ ...place, kept: state() }, "*");
  };
  const ask = () => {
    if (!told) requestAnimationFrame(tell);
    told = true;
  };
  for (const change of ["scroll", "toggle", "change"])
    addEventListener(change, ask, { passive: true, capture: true });
  new MutationObserver(ask).observe(document.body, { subtree: true, attributeFilter: ["aria-current"] });
  // Studio says that the frame is shown again: browsers forget the place of a hidden one.
  addEventListener("message", (event) => { if (event.source === parent) begin(); });
  // It may hear so before it has a height again; and typefaces may come late.
  addEventListener("resize", () => { if (!moved) begin(); });
  new ResizeObserver(() => { if (!moved) settle(); }).observe(document.body);
  begin();
}
