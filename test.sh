#!/bin/bash
# ./test.sh       format, build, every test; installs a browser and PostgreSQL where it may
# ./test.sh fast  the tests that need neither browser nor PostgreSQL and kill no process: under two minutes
# Ends with one line: N passed, N failed, N skipped. A failed build or format check counts as one failed.
set -u
cd "$(dirname "$0")" || exit 1
. tools/sdk.sh
. tools/test-services.sh
mode=${1:-all}
log=artifacts/tests.log
mkdir -p artifacts && : > $log
failed=0

finish() {
    awk -v failed="$failed" '/^  failed:/ {failed += $2} /^  succeeded:/ {passed += $2} /^  skipped:/ {skipped += $2}
        END {printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped}' $log
    exit "$1"
}

step() { echo "== $1"; }

case $mode in
    fast) filter="--filter-not-trait Speed=Slow" target="--project tests/Catalog.Tests" build=tests/Catalog.Tests
        unset CATALOG_TEST_POSTGRES CATALOG_TEST_ELASTICSEARCH ;;
    all) filter="" target="--solution Catalog.sln" build=Catalog.sln
        install_browser
        start_postgres ;;
    *) echo "usage: $0 [fast]" >&2; exit 2 ;;
esac

step "build"
if ! dotnet build $build -c Release -v q --nologo "-clp:ErrorsOnly;NoSummary"; then
    echo "The build failed: no test was run."
    failed=1; finish 1
fi

if [ "$mode" = all ]; then
    step "format"
    if ! dotnet format Catalog.sln --verify-no-changes --no-restore; then
        echo "Run 'dotnet format' and commit what it changes."
        failed=1
    fi
fi

step "tests"
# shellcheck disable=SC2086
dotnet test $target -c Release --no-build --no-progress --results-directory artifacts/tests $filter --ignore-exit-code 8 2>&1 | tee $log
code=${PIPESTATUS[0]}
[ "$code" = 0 ] && code=$failed
echo
finish "$code"
