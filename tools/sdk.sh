# shellcheck shell=sh
# Sourced by the scripts: says in words what is wrong with the SDK, before a tool says it in its own way.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
wanted=$(sed -n 's/.*"sdk".*"version": *"\([0-9.]*\)".*/\1/p' global.json)
page="https://dotnet.microsoft.com/download/dotnet/$(echo "$wanted" | cut -d. -f1,2)"
if ! command -v dotnet > /dev/null 2>&1; then
    echo "Không tìm thấy .NET SDK: máy này chưa có lệnh 'dotnet'." >&2
    echo "Cần .NET SDK $wanted hoặc bản mới hơn cùng dòng $(echo "$wanted" | cut -d. -f1,2)." >&2
    echo "Cài đặt theo $page rồi chạy lại $0." >&2
    exit 4
fi
# shellcheck disable=SC2034 # used by run.sh
if ! sdk=$(dotnet --version 2> /dev/null); then
    echo "Sai phiên bản .NET SDK: máy này có $(dotnet --list-sdks 2> /dev/null | cut -d' ' -f1 | paste -sd, | sed 's/^$/không bản nào/')." >&2
    echo "Cần .NET SDK $wanted hoặc bản mới hơn cùng dòng $(echo "$wanted" | cut -d. -f1,2) (ghi trong global.json)." >&2
    echo "Cài thêm theo $page rồi chạy lại $0." >&2
    exit 4
fi
