#!/bin/sh
# Validating feeds, whole processes side by side: `siar validate`, xmllint, xmllint with the schema.
#
# Usage: Benchmarks/validate.sh [FOLDER]     default ../shared/corpora/real-feeds
# Needs libxml2-utils. The well-formed files are repeated until they are 50 MB, so that start-up
# does not decide.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-../shared/corpora/real-feeds}
work=.build/validate-benchmark
rm -rf "$work"
mkdir -p "$work"
swift build -c release --product siar >&2

find "$folder" -type f \( -name '*.xml' -o -name '*.rss' -o -name '*.atom' \) | sort |
  while read -r file; do
    if xmllint --noout "$file" 2>/dev/null; then printf '%s\n' "$file"; fi
  done >"$work/files"
bytes=$(xargs -d '\n' -a "$work/files" cat | wc -c)
test "$bytes" -gt 0 || { echo "no well-formed feeds in $folder" >&2; exit 1; }
total=0
while [ "$total" -lt 50000000 ]; do
  cat "$work/files" >>"$work/list"
  total=$((total + bytes))
done
echo "$(wc -l <"$work/list") files, $((total / 1000000)) MB"

# measure NAME COMMAND...: the best of five runs, each a whole process.
measure() {
  name=$1
  shift
  best=
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    xargs -d '\n' -a "$work/list" "$@" >/dev/null 2>&1 || true
    taken=$((($(date +%s%N) - start) / 1000000))
    if [ -z "$best" ] || [ "$taken" -lt "$best" ]; then best=$taken; fi
  done
  [ "$best" -gt 0 ] || best=1
  : "${plain:=$best}"
  echo "$name: $best ms, $((total / best / 1000)) MB/s," \
    "$(awk "BEGIN { printf \"%.2f\", $best / $plain }") times plain xmllint"
}
measure "xmllint --noout" xmllint --noout
measure "xmllint --noout --relaxng" xmllint --noout --relaxng feeds/schemas/atom.rng
measure "siar validate --format jsonl" .build/release/siar validate --format jsonl
measure "siar validate, one thread" taskset -c 0 .build/release/siar validate --format jsonl

printf '<rss version="2.0"><channel/></rss>' >"$work/empty.xml"
echo "$work/empty.xml" >"$work/list"
total=35
unset plain
measure "xmllint, an empty feed" xmllint --noout
measure "siar validate, an empty feed" .build/release/siar validate --format jsonl
