#!/bin/sh
# tools/add-migration.sh NAME — one migration for each context and each provider. The libraries start by themselves.
set -eu
cd "$(dirname "$0")/.."
. tools/sdk.sh
[ $# = 1 ] || { echo "usage: $0 NAME" >&2; exit 2; }
dotnet tool restore
dotnet restore
for provider in Sqlite Postgres; do
    dotnet ef migrations add "$1" --project src/Catalog.Core --context "${provider}CatalogDbContext" --output-dir "Data/Migrations/$provider"
    dotnet ef migrations add "$1" --project src/Catalog.Admin --context "${provider}AccountsDbContext" --output-dir "Accounts/Migrations/$provider"
done
