//! What a page can see of its own console, for engines whose drivers tell nothing of
//! it: what was written there, and each error, rejection, refused rule of the policy
//! and file that did not come. It stands first in the page and leaves no trace in its
//! markup.

/// Collects from the beginning. What the page itself deals with is no line.
pub const SCRIPT: &str = "(() => {
    const lines = [];
    const unlessDealtWith = say => event => lines.push(() => event.defaultPrevented ? null : say(event));
    addEventListener('error', unlessDealtWith(event => event.target === window
        ? `error: ${event.message}` : `not loaded: ${event.target.outerHTML}`), true);
    addEventListener('unhandledrejection', unlessDealtWith(event => `rejected: ${event.reason}`));
    document.addEventListener('securitypolicyviolation', unlessDealtWith(event =>
        `refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
    for (const level of ['error', 'warn', 'info', 'log', 'debug']) {
        const write = console[level];
        console[level] = (...words) => {
            lines.push(() => `${level}: ${words.join(' ')}`);
            write.apply(console, words);
        };
    }
    window.takeLines = () => lines.splice(0).map(line => line()).filter(line => line !== null);
    document.currentScript.remove();
})()";

/// What was collected since it was last asked for.
pub const LINES: &str = "window.takeLines?.() ?? []";
