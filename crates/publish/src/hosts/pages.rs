//! The advice for hosts that send no headers of a site's own.

use super::at::At;
use super::whereabouts;

/// A host that serves files of a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// GitHub Pages
    GitHub,
    /// GitLab Pages
    GitLab,
}

/// Returns the steps for such a host, and its limits.
#[must_use]
pub fn for_pages(pages: Pages, at: &At) -> String {
    let (name, first) = match pages {
        Pages::GitHub => (
            "GitHub Pages",
            "# Put the bundle into the branch or folder that GitHub Pages publishes, where the\n\
             # site's root HERE, or upload it with the action\n\
             # actions/upload-pages-artifact. It needs no Jekyll: add an empty file .nojekyll at\n\
             # the site's root; `crosslight publish` keeps it.\n",
        ),
        Pages::GitLab => (
            "GitLab Pages",
            "# Put the bundle into the folder public/ of the repository, where the site's root\n\
             # HERE, and these lines into .gitlab-ci.yml.\n",
        ),
    };
    let first = first.replace("HERE", &whereabouts(at));
    let job = match pages {
        Pages::GitHub => "",
        Pages::GitLab => {
            "pages:\n  script: \"true\"\n  artifacts:\n    paths: [public]\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n"
        }
    };
    format!(
        "{first}#\n\
         # {name} sends no headers of a site's own. The page holds itself to its\n\
         # Content-Security-Policy all the same, by its <meta>: scripts and styles by their\n\
         # digests, nothing of other hosts. What only headers can say is not said:\n\
         #   frame-ancestors            any site can show the page in a frame\n\
         #   X-Content-Type-Options, Referrer-Policy, Permissions-Policy,\n\
         #   Cross-Origin-Opener-Policy, Cross-Origin-Resource-Policy\n\
         #   Cache-Control              a correction is seen after up to ten minutes, and\n\
         #                              files named by their content are asked for again\n\
         # The file _headers of the bundle has no effect here.\n{job}"
    )
}
