#!/bin/sh
# Fetches again the files of others that the product serves, from npm, and cuts the font to the signs of Vietnamese pages.
# Commit what changes, with its licence. Needs node and npm, which nothing else does.
set -eu
cd "$(dirname "$0")/.."
target=$(pwd)/src/Catalog.Design/wwwroot/lib/be-vietnam-pro
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp tools/subset-fonts.mjs "$folder"
cd "$folder"
npm install --silent --no-save --ignore-scripts @fontsource/be-vietnam-pro@5.3.0 subset-font@2.9.0 > /dev/null
node subset-fonts.mjs node_modules/@fontsource/be-vietnam-pro/files "$target"
ls -l "$target"
