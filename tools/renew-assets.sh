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

# Scripts: as published, without the pointer to a source map that is not served; of the style sheet without the pictures that we do not use.
npm install --silent --no-save --ignore-scripts leaflet@1.9.4 leaflet.markercluster@1.5.3 @zxing/library@0.23.0 > /dev/null
lib=${target%/*}
mkdir -p "$lib/leaflet" "$lib/zxing"
sed '/sourceMappingURL/d' node_modules/leaflet/dist/leaflet.js > "$lib/leaflet/leaflet.js"
sed '/sourceMappingURL/d' node_modules/leaflet.markercluster/dist/leaflet.markercluster.js > "$lib/leaflet/leaflet.markercluster.js"
{
  echo '/* As published, without the pictures that are not used, in the lowest layer of the site: our own rules win. */'
  echo '@layer base {'
  cat node_modules/leaflet/dist/leaflet.css node_modules/leaflet.markercluster/dist/MarkerCluster.css | grep -v 'url(' | tr -d '\r'
  echo '}'
} > "$lib/leaflet/leaflet.css"
tr -d '\r' < node_modules/leaflet/LICENSE > "$lib/leaflet/LICENSE"
cp node_modules/leaflet.markercluster/MIT-LICENCE.txt "$lib/leaflet/LICENSE.markercluster"
sed '/sourceMappingURL/d' node_modules/@zxing/library/umd/index.min.js > "$lib/zxing/zxing.js"
cp node_modules/@zxing/library/LICENSE "$lib/zxing/LICENSE"
ls -l "$lib/leaflet" "$lib/zxing"
