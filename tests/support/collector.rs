//! A script that collects what a page can see of its own console, for engines whose
//! drivers do not report it: console messages, errors, rejections, policy violations
//! and files that failed to load. It comes first in the page and leaves no trace in the
//! markup.

/// The script that collects from the beginning. Errors that the page itself handles are
/// left out.
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

/// An expression that returns the lines collected since the last call.
pub const LINES: &str = "window.takeLines?.() ?? []";
