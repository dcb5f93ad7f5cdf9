#!/bin/bash
# ./test.sh       format, build, every test; installs a browser and PostgreSQL where it may
# ./test.sh fast  the tests that need neither browser nor PostgreSQL and kill no process: under two minutes
# Ends with one line: N passed, N failed, N skipped. A failed build or format check counts as one failed.
set -u
cd "$(dirname "$0")" || exit 1
. tools/sdk.sh
. tools/test-services.sh
mode=${1:-all}
artifacts=${CATALOG_ARTIFACTS:-artifacts}
log=$artifacts/tests.log
mkdir -p "$artifacts" && : > "$log"
unformatted=0
unpublished=0

# finish CODE. What could not run counts as one failed: the build, a run that crashed, a project that held no test.
finish() {
    local code=$1 passed failed skipped
    read -r passed failed skipped < <(awk '/^  failed:/ {failed += $2} /^  succeeded:/ {passed += $2} /^  skipped:/ {skipped += $2}
        END {printf "%d %d %d\n", passed, failed, skipped}' "$log")
    if [ "$failed" = 0 ] && { [ "$code" != 0 ] || [ "$passed" = 0 ]; }; then failed=1; fi
    failed=$((failed + unformatted + unpublished))
    if [ "$code" = 0 ] && [ $failed -gt 0 ]; then code=1; fi
    echo
    echo "$passed passed, $failed failed, $skipped skipped"
    exit "$code"
}

step() { echo "== $1"; }

case $mode in
    fast) filter="--filter-not-trait Speed=Slow" target="--project tests/Catalog.Tests" build=tests/Catalog.Tests
        unset CATALOG_TEST_POSTGRES CATALOG_TEST_ELASTICSEARCH ;;
    all) filter="" target="--solution Catalog.sln" build=Catalog.sln
        install_browser
        install_checks
        start_postgres ;;
    *) echo "usage: $0 [fast]" >&2; exit 2 ;;
esac

# Most processes of the tests live for seconds: measuring what they do, to compile it better later, would never pay.
export DOTNET_TieredPGO=0

step "build"
if ! dotnet build $build -c Release -v q --nologo "-clp:ErrorsOnly;NoSummary"; then
    echo "The build failed: no test was run."
    finish 1
fi

if [ "$mode" = all ]; then
    step "format"
    # Style and analyzers were checked by the build, where their findings are errors.
    if ! dotnet format whitespace Catalog.sln --verify-no-changes --no-restore; then
        echo "Run 'dotnet format' and commit what it changes."
        unformatted=1
    fi
fi

if [ "$mode" = all ]; then
    step "publish"
    # Only the published program has the compressed files; compiling it ahead of time as well would change none of them.
    if dotnet publish src/Catalog.Web -c Release --no-build -p:PublishReadyToRun=false -o "$artifacts/published" -v q --nologo; then
        CATALOG_PUBLISHED=$(cd "$artifacts/published" && pwd)
        export CATALOG_PUBLISHED
    else
        echo "The program could not be published: the tests of the published output are skipped."
        unpublished=1
    fi
fi

step "tests"
# shellcheck disable=SC2086
dotnet test $target -c Release --no-build --no-progress --results-directory "$artifacts/tests" $filter 2>&1 | tee "$log"
finish "${PIPESTATUS[0]}"
