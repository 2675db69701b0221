# Sets the variables with which the tests, the bench and the breaches find their tools.
# Those of browsers, drivers and servers may be set to others. The scripts source this
# file in the top folder, with the tools of scripts/setup.sh on the PATH. A missing
# tool's variable stays empty: a test that needs it fails and reports it.

# Prints the first of these programs that exists.
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
CROSSLIGHT_STUDIO_DIST=$PWD/dist-studio
CROSSLIGHT_FAULTY_DIST=$PWD/target/faulty/dist
CROSSLIGHT=$PWD/target/native/crosslight
tools=${CROSSLIGHT_TOOLS:-$HOME/.cache/crosslight/tools}
NGINX_PROGRAM=${NGINX_PROGRAM:-$tools/nginx/usr/sbin/nginx}
NGINX_MODULES=${NGINX_MODULES:-$tools/nginx/usr/lib/nginx/modules}
APACHE_PROGRAM=${APACHE_PROGRAM:-$tools/apache/usr/sbin/apache2}
APACHE_MODULES=${APACHE_MODULES:-$tools/apache/usr/lib/apache2/modules}
# The system does not look for libraries in the tools folder.
APACHE_LIBRARIES=${APACHE_LIBRARIES:-$(compgen -G "$tools/apache/usr/lib/*-linux-*" || true)}
CADDY_PROGRAM=${CADDY_PROGRAM:-$tools/caddy/usr/bin/caddy}
# The fonts that the tests need beside those of the system.
if [ -f "$tools/fonts/fonts.conf" ]; then
    export FONTCONFIG_FILE=${FONTCONFIG_FILE:-$tools/fonts/fonts.conf}
fi
NODE_MODULES=$PWD/node_modules
export CHROMIUM CHROMEDRIVER FIREFOX GECKODRIVER MINIBROWSER WEBKITDRIVER XVFB
export CROSSLIGHT CROSSLIGHT_DIST CROSSLIGHT_STUDIO_DIST CROSSLIGHT_FAULTY_DIST NODE_MODULES
export NGINX_PROGRAM NGINX_MODULES
export APACHE_PROGRAM APACHE_MODULES APACHE_LIBRARIES CADDY_PROGRAM
