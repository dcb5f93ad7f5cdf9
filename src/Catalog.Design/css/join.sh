#!/usr/bin/env bash
# Joins the parts into wwwroot/site.css, the one file a browser loads, and small.css for the page of a label. A test fails when the result is not up to date.
set -euo pipefail
cd "$(dirname "$0")"
{
  echo "/* Made by css/join.sh from the parts in css/: change those. Later layers win. */"
  echo "@layer base, layout, parts, modes;"
  cat tokens.css
  layer() { local name=$1; shift; echo "@layer $name {"; for part in "$@"; do cat "$part.css"; done; echo "}"; }
  layer base base
  layer layout layout
  layer parts shell search status product-row picture facts filter compare place fair table form article
  layer modes modes print
} > ../wwwroot/site.css
{
  echo "/* Made by css/join.sh: what the small page of a label needs, without fonts. */"
  echo "@layer base, layout, parts;"
  grep -v '^@font-face' tokens.css
  layer base base
  layer layout layout
  layer parts status facts small
} > ../wwwroot/small.css
