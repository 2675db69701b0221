// Stands first in the head, before anything that the page asks for. Some hosts serve the
// page of a folder by the folder's name without its last slash, and what the page names
// beside itself would be looked for one folder too high. So the address gets its slash;
// nothing is loaded anew, since such a host may send it back to the one without. One that
// leaves out the endings of files calls the page `index`. Where the history may not be
// written, the page stands in the fonts of the system.
try {
  const a = new URL(location);
  if (!/(\/(index)?|\.x?html?)$/i.test(a.pathname)) (a.pathname += "/"), history.replaceState(null, "", a);
} catch {}
