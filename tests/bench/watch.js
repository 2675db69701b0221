// Runs in every measured page before its own scripts, and keeps what the browser
// itself reports: paints, jumps, long tasks, Event Timing.
window.bench = { paint: {}, jumps: 0, long: [], events: [], dom: [], program: [] };
const watch = (type, use, more) =>
  new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true, ...more });
watch("paint", (entry) => { bench.paint[entry.name] = entry.startTime; });
watch("largest-contentful-paint", (entry) => { bench.largest = entry.startTime; });
watch("layout-shift", (entry) => { bench.jumps += entry.value; });
watch("longtask", (entry) => { bench.long.push(entry.duration); });
// A click is as slow as the slowest of its events: the press, the release, the click
// (Interaction to Next Paint).
const clicks = new Map();
watch("event", ({ interactionId, duration }) => {
  if (!interactionId) return;
  clicks.set(interactionId, Math.max(clicks.get(interactionId) ?? 0, duration));
  bench.events = [...clicks.values()];
}, { durationThreshold: 16 });

// When the text that a reader begins with is on the screen (Element Timing): the lede, and
// the first section's, of which the browser is told before it draws them.
bench.text = {};
const beginning = { lede: ".lede > p", section: ".section-body > p" };
const reading = new MutationObserver(() => {
  for (const [name, selector] of Object.entries(beginning)) document.querySelector(selector)?.setAttribute("elementtiming", name);
  // The lede stands before it, if there is one.
  if (document.querySelector(beginning.section)) reading.disconnect();
});
reading.observe(document, { childList: true, subtree: true });
watch("element", ({ identifier, renderTime }) => { bench.text[identifier] ??= renderTime; });

// The first click that works: tried from the first paint on, once a frame, on what is
// there to be clicked on.
const works = (selector, change) => {
  const control = document.querySelector(selector);
  if (!control?.checkVisibility()) return false;
  const before = change();
  control.click();
  if (change() === before) return false;
  control.click();
  return true;
};
const tries = {
  section: () => works("details.disclosure summary", () => document.querySelector("details.disclosure").open),
  comparison: () => works(".switch-input", () => document.querySelector(".point")?.checkVisibility()),
};
const attempt = () => {
  for (const [name, works] of Object.entries(tries)) {
    if (bench[name] === undefined && works()) bench[name] = performance.now();
  }
  if (Object.keys(tries).some((name) => bench[name] === undefined)) requestAnimationFrame(attempt);
};
watch("paint", (entry) => { if (entry.name === "first-contentful-paint") attempt(); });

// When the program is ready, and what memory it has.
new MutationObserver(() => {
  if (document.documentElement.dataset.program === "ready") bench.ready ??= performance.now();
}).observe(document, { attributes: true, attributeFilter: ["data-program"], subtree: true });
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const made = new Instance(...given);
  bench.memory = made.exports.memory;
  return made;
};

// From a click to the DOM that has changed: a section's attribute, a checkbox's
// event, the mark of a selection. The program's own part: what lies between the
// first listeners and the last, here, of each event that a click makes.
let clicked = 0;
let began = 0;
const changed = () => bench.dom.push(performance.now() - clicked);
const begin = () => { began = performance.now(); };
const end = () => { bench.program[bench.program.length - 1] += performance.now() - began; };
addEventListener("click", (event) => {
  if (!event.isTrusted) return;
  clicked = event.timeStamp;
  bench.program.push(0);
  begin();
}, true);
addEventListener("click", (event) => { if (event.isTrusted) end(); });
addEventListener("change", () => { changed(); begin(); }, true);
addEventListener("change", end);
addEventListener("toggle", (event) => {
  if (bench.program.length === 0) return;
  begin();
  event.target.addEventListener("toggle", end, { once: true });
}, true);
new MutationObserver(changed).observe(document, { attributes: true, attributeFilter: ["open", "data-selecting"], subtree: true });

// The longest run of a script of the page, where a frame took longer than 50 ms.
watch("long-animation-frame", (entry) => {
  const ours = entry.scripts.filter((it) => it.sourceURL.startsWith(location.origin)).map((it) => it.duration);
  bench.run = Math.max(bench.run ?? 0, ...ours);
});
