# What the tests, the bench and the breaches use, by variables. Those of browsers,
# drivers and nginx may name another. The scripts that run them source this, from the
# top folder, with the tools of scripts/setup.sh on the PATH. What is not there stays
# empty: a test that needs it fails and says so.

# The first of these programs that is there.
program() {
    local name
    for name in "$@"; do
        type -P "$name" && return
    done
    true
}

CHROMIUM=${CHROMIUM:-$(program chromium chromium-browser google-chrome google-chrome-stable)}
CHROMEDRIVER=${CHROMEDRIVER:-$(program chromedriver)}
FIREFOX=${FIREFOX:-$(program firefox-esr firefox)}
GECKODRIVER=${GECKODRIVER:-$(program geckodriver)}
MINIBROWSER=${MINIBROWSER:-$(compgen -G "/usr/lib*/*/webkit2gtk-4.*/MiniBrowser" ||
    compgen -G "/usr/lib*/webkit2gtk-4.*/MiniBrowser" ||
    compgen -G "/usr/libexec/webkit2gtk-4.*/MiniBrowser" || true)}
WEBKITDRIVER=${WEBKITDRIVER:-$(program WebKitWebDriver)}
XVFB=${XVFB:-$(program Xvfb)}
CROSSLIGHT_DIST=$PWD/dist
CROSSLIGHT_FAULTY_DIST=$PWD/target/faulty/dist
CROSSLIGHT=$PWD/target/native/crosslight
tools=${CROSSLIGHT_TOOLS:-$HOME/.cache/crosslight/tools}
NGINX_PROGRAM=${NGINX_PROGRAM:-$tools/nginx/usr/sbin/nginx}
NGINX_MODULES=${NGINX_MODULES:-$tools/nginx/usr/lib/nginx/modules}
NODE_MODULES=$PWD/node_modules
export CHROMIUM CHROMEDRIVER FIREFOX GECKODRIVER MINIBROWSER WEBKITDRIVER XVFB
export CROSSLIGHT CROSSLIGHT_DIST CROSSLIGHT_FAULTY_DIST NODE_MODULES
export NGINX_PROGRAM NGINX_MODULES
