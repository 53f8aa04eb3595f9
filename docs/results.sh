#!/usr/bin/env bash
# Runs every forecast job and writes what it printed of the comparison into docs/results.md.
# Needs the data sets etth1 and pm25: from the network, or from the folder CARROUSEL_DATA names.
set -euo pipefail
cd "$(dirname "$0")/.."

out=docs/results.md
new=$(mktemp)
{
  echo '# Results of the forecast jobs'
  echo
  echo "Written by \`docs/results.sh\`; seconds of training on $(nproc) cores."
} > "$new"
for job in airline airline-year shampoo pm25 etth1; do
  log=$(mktemp)
  mvn -q -Pforecast -Djob="$job" > "$log"
  {
    echo
    echo "## $job"
    echo '```'
    awk '/^Model and baselines/ { on = 1 } /^What was asked/ { on = 0 } on' "$log" | tail -n +3
    grep 'seconds' "$log" | tail -1
    echo '```'
  } >> "$new"
done
mv "$new" "$out"
