#!/usr/bin/env bash
# Measures how many readers one small machine can serve: wrk requests the bundle from
# nginx on the same machine, for some seconds a file. `make load` calls it; it prints a
# table and writes it to target/load/load.md. The figures depend on the machine, so no
# limit is checked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${LOAD_SECONDS:-10}
connections=${LOAD_CONNECTIONS:-64}
threads=2

folder=$PWD/target/load
nginx=$(command -v nginx || echo /usr/sbin/nginx)

main() {
    test -s dist/index.html || { echo "There is no dist/index.html: run make dist first." >&2; exit 1; }
    rm -rf "$folder"
    mkdir -p "$folder/bodies"
    port=$(free_port)
    configure >"$folder/nginx.conf"
    # If root starts nginx, its workers run as root too, so that they can read dist/.
    "$nginx" -p "$folder" -c nginx.conf -e error.log
    trap '"$nginx" -p "$folder" -c nginx.conf -e error.log -s stop' EXIT
    {
        echo "| file | bytes on the wire | requests per second | p50 | p99 | errors |"
        echo "|---|---|---|---|---|---|"
        measure / "the page"
        measure "/$(cd dist && echo crosslight-*.js)" "the module"
        measure "/$(cd dist && echo ./*.wasm)" "the program"
    } | tee "$folder/load.md"
    if grep -q '\[\(crit\|alert\|emerg\)\]' "$folder/error.log"; then
        cat "$folder/error.log" >&2
        exit 1
    fi
}

# A host's plain configuration: two workers, and files served as they are.
configure() {
    if [ "$(id -u)" = 0 ]; then
        echo "user root;"
    fi
    cat <<EOF
worker_processes $threads;
pid nginx.pid;
events { worker_connections 1024; }
http {
    types {
        text/html html;
        text/javascript js;
        application/wasm wasm;
        font/woff2 woff2;
    }
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path bodies;
    proxy_temp_path bodies;
    fastcgi_temp_path bodies;
    uwsgi_temp_path bodies;
    scgi_temp_path bodies;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000;
    open_file_cache max=100;
    server {
        listen 127.0.0.1:$port;
        root $PWD/dist;
        index index.html;
    }
}
EOF
}

free_port() {
    node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# measure PATH NAME: prints a line of the table. wrk counts failed sockets, and answers
# other than 2xx or 3xx.
measure() {
    local said bytes rate errors
    said=$(wrk --threads $threads --connections "$connections" --duration "${seconds}s" --latency "http://127.0.0.1:$port$1")
    bytes=$(curl --silent --output /dev/null --write-out '%{size_download}' "http://127.0.0.1:$port$1")
    rate=$(awk '/^Requests\/sec/ { printf "%d", $2 }' <<<"$said")
    errors=$(awk '/Non-2xx/ { n += $NF } /Socket errors/ { gsub(",", ""); n += $4 + $6 + $8 + $10 } END { print n + 0 }' <<<"$said")
    echo "| $2 | $bytes | $rate | $(latency 50% "$said") | $(latency 99% "$said") | $errors |"
}

latency() {
    awk -v which="$1" '$1 == which { print $2; exit }' <<<"$2"
}

main
