# shellcheck shell=bash
# Sourced by test.sh: what the tests need beside the SDK. What cannot be had is named, and its tests show as skipped.
: "${artifacts:=artifacts}"

install() {
    command -v apt-get > /dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
    echo "== installing $*"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } > "$artifacts"/install.log 2>&1
}

install_browser() {
    export CHROME_PATH="${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || echo /usr/bin/chromium)}"
    [ -x "$CHROME_PATH" ] || install chromium
    [ -x "$CHROME_PATH" ] || echo "SKIPPED: browser tests, no Chromium on this machine (apt-get install chromium, or set CHROME_PATH)"
}

# What the checks of scripts, compose file and published pages use. Each check that lacks its tool is skipped by name.
install_checks() {
    local missing=()
    command -v shellcheck > /dev/null 2>&1 || missing+=(shellcheck)
    command -v docker-compose > /dev/null 2>&1 || missing+=(docker-compose)
    command -v java > /dev/null 2>&1 || missing+=(default-jre-headless)
    command -v exiftool > /dev/null 2>&1 || missing+=(libimage-exiftool-perl)
    command -v npm > /dev/null 2>&1 || missing+=(nodejs npm)
    if [ ${#missing[@]} -gt 0 ]; then
        install "${missing[@]}" || echo "SKIPPED: the checks that need ${missing[*]} (apt-get install ${missing[*]})"
    fi
    if [ ! -d tools/checks/node_modules ] || [ tools/checks/package-lock.json -nt tools/checks/node_modules ]; then
        npm ci --prefix tools/checks --ignore-scripts --no-audit --no-fund > "$artifacts/npm.log" 2>&1 ||
            echo "SKIPPED: the checks of HTML and policies, npm could not fetch them ($artifacts/npm.log)"
        [ ! -d tools/checks/node_modules ] || touch tools/checks/node_modules
    fi
}

postgres_programs() {
    if command -v initdb > /dev/null 2>&1; then dirname "$(command -v initdb)"
    else find /usr/lib/postgresql -maxdepth 2 -name bin 2> /dev/null | sort -V | tail -1; fi
}

as_postgres() {
    if [ "$(id -u)" = 0 ]; then su postgres -c "$1"; else sh -c "$1"; fi
}

# A server of our own on a socket in a temporary folder: no port to collide with, nothing left behind.
start_postgres() {
    if [ -n "${CATALOG_TEST_POSTGRES:-}" ]; then return; fi
    [ -n "$(postgres_programs)" ] || install postgresql
    local programs
    programs=$(postgres_programs)
    if [ -z "$programs" ]; then
        echo "SKIPPED: PostgreSQL tests, no PostgreSQL on this machine (apt-get install postgresql, or set CATALOG_TEST_POSTGRES)"
        return
    fi
    postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/catalog-postgres-XXXXXX")
    chmod 755 "$postgres_folder"
    [ "$(id -u)" = 0 ] && chown postgres "$postgres_folder"
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    if as_postgres "$programs/initdb -D $postgres_folder/data -U postgres -A trust -E UTF8 --locale=C.UTF-8" > "$artifacts"/postgres.log 2>&1 &&
        as_postgres "$programs/pg_ctl -D $postgres_folder/data -l $postgres_folder/log -w start \
            -o '-c listen_addresses= -c unix_socket_directories=$postgres_folder -c fsync=off -c max_connections=300'" >> "$artifacts"/postgres.log 2>&1
    then
        export CATALOG_TEST_POSTGRES="Host=$postgres_folder;Username=postgres;Database=postgres"
    else
        echo "SKIPPED: PostgreSQL tests, a private server did not start ($artifacts/postgres.log)"
    fi
}

stop_postgres() {
    as_postgres "$(postgres_programs)/pg_ctl -D $postgres_folder/data -m immediate stop" > /dev/null 2>&1
    rm -rf "$postgres_folder"
}
