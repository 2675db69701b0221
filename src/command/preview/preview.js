// In the preview alone: loads the page again when it was drawn anew, and shows what is
// wrong with what was saved last, as text, over the page.
const version = document.querySelector("script[data-version]").dataset.version;
const over = document.createElement("pre");
Object.assign(over.style, {
  position: "fixed", inset: "auto 0 0", zIndex: "9", maxHeight: "60vh", overflow: "auto",
  margin: "0", padding: "1rem", font: "0.875rem/1.4 ui-monospace, monospace",
  color: "#fff", background: "#7a1020",
});
over.setAttribute("role", "alert");
over.id = "preview-mistakes";

new EventSource("/-/events").addEventListener("message", ({ data }) => {
  const told = JSON.parse(data);
  if (told.version !== version) location.reload();
  over.textContent = told.mistakes ?? "";
  if (told.mistakes && told.over) document.body.append(over);
  else over.remove();
});
