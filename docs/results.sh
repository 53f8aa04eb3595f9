#!/usr/bin/env bash
# Runs every forecast job and writes the tables that it prints into the marked region of
# docs/results.md. Needs the data sets etth1 and pm25: from the network, or from the folder that
# CARROUSEL_DATA names.
set -euo pipefail
cd "$(dirname "$0")/.."

page=docs/results.md
begin='<!-- docs/results.sh: begin -->'
end='<!-- docs/results.sh: end -->'
if ! grep -qxF "$begin" "$page" || ! grep -qxF "$end" "$page"; then
  echo "$page lacks the lines '$begin' and '$end', between which the tables go" >&2
  exit 2
fi

tables=$(mktemp)
echo "Written by \`docs/results.sh\`; seconds of training on $(nproc) cores." > "$tables"
for job in airline airline-year shampoo pm25 etth1; do
  log=$(mktemp)
  mvn -Pforecast -Djob="$job" > "$log"
  {
    echo
    echo "### $job"
    echo '```'
    awk '/^Model and baselines/ { on = 1 } /^Settings$/ { on = 0 } on' "$log" | tail -n +3
    grep 'seconds' "$log" | tail -1
    echo '```'
  } >> "$tables"
done

new=$(mktemp)
awk -v begin="$begin" -v end="$end" -v tables="$tables" '
  $0 == end { skip = 0 }
  !skip { print }
  $0 == begin { skip = 1; while ((getline line < tables) > 0) print line }
' "$page" > "$new"
cat "$new" > "$page"
