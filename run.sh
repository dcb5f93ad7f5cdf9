#!/bin/sh
# Starts the product in Development: http://localhost:5080. Needs the .NET SDK only.
# Another copy beside it: ASPNETCORE_URLS=http://localhost:5081 Data__Folder=$HOME/catalog-2 ./run.sh
set -eu
cd "$(dirname "$0")"
. tools/sdk.sh

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-${DOTNET_ENVIRONMENT:-Development}}"
for argument in "$@"; do
    case $argument in --environment=*) ASPNETCORE_ENVIRONMENT=${argument#*=} ;; esac
done
if [ "$ASPNETCORE_ENVIRONMENT" != Development ]; then
    # In a build folder the compressed style sheets and scripts are empty: they are made by publishing.
    echo "$0 chỉ chạy Development; môi trường đang đặt là \"$ASPNETCORE_ENVIRONMENT\"." >&2
    echo "Bản để phục vụ phải được xuất bản, nếu không các tệp CSS và JavaScript gửi đi sẽ rỗng." >&2
    echo "Chạy: dotnet publish src/Catalog.Web -c Release -o publish, rồi: dotnet publish/Catalog.Web.dll" >&2
    exit 3
fi

program=src/Catalog.Web/bin/Release/net10.0/Catalog.Web.dll
stamp=artifacts/run.stamp
if command -v sha256sum > /dev/null 2>&1; then hash="sha256sum"; else hash="shasum -a 256"; fi
# The commit id is part of the program (--version), so it is part of the stamp.
now=$({
    echo "$sdk"
    git rev-parse HEAD 2> /dev/null || true
    # shellcheck disable=SC2086
    find src Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt \
        \( -name bin -o -name obj \) -prune -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 $hash
} | $hash | cut -d' ' -f1)

if [ ! -f "$program" ] || [ "$now" != "$(cat $stamp 2> /dev/null)" ]; then
    echo "Đang dựng chương trình (lần đầu có thể mất vài phút để tải thư viện) …"
    rm -f $stamp
    if ! dotnet build src/Catalog.Web -c Release -v q --nologo "-clp:ErrorsOnly;NoSummary"; then
        echo "Không dựng được chương trình: xem lỗi ở trên." >&2
        exit 1
    fi
    mkdir -p artifacts && echo "$now" > $stamp
fi

export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
# Starts a little sooner; for a long-running server the default is better.
export DOTNET_TieredPGO="${DOTNET_TieredPGO:-0}"
exec dotnet "$program" "$@"
