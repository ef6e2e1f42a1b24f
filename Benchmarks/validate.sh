#!/bin/sh
# Validating feeds, whole processes side by side: `siar validate`, xmllint, xmllint with the schema.
# Then the memory that few and many documents take, and the time for documents made to be slow.
#
# Usage: Benchmarks/validate.sh [FOLDER]     default ../shared/corpora/real-feeds
# Needs libxml2-utils and Python. The well-formed files are repeated until they are 50 MB, so that
# start-up does not decide. Fails if many documents take more memory than few.
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

# The peak of memory in MB, and the seconds, of a command.
use() {
  python3 -c 'import resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{peak:.0f} {time.monotonic() - start:.2f}")' "$@"
}

# One document a core at a time: 64 of them may not take more room than one for each core.
head='<rss version="2.0"><channel><title>Kabar</title><link>https://example.com/</link>'
python3 - "$work" "$head" "$(nproc)" <<'PYTHON'
import os, sys
work, head, cores = sys.argv[1], sys.argv[2], int(sys.argv[3])
item = '<item><title>a</title><description>' + 'kata ' * 1000 + '</description></item>'
for name, count in (('few', cores), ('many', 64)):
    os.mkdir(f'{work}/{name}')
    for number in range(count):
        with open(f'{work}/{name}/{number}.xml', 'w') as file:
            file.write(head + item * 800 + '</channel></rss>')
made = {
    'faults': '<item/>' * 600_000,
    'links': '<item>' + ''.join(
        f'<atom:link type="a/{n}" href="https://example.com/"/>' for n in range(75_000)) + '</item>',
    'namespaces': ''.join(f'<x xmlns:n{n}="urn:x:{n}"/>' for n in range(130_000)),
    'one long line': '<item><title>a</title><guid>x</guid></item>' * 90_000,
}
os.mkdir(f'{work}/slow')
atom = head.replace('<rss', '<rss xmlns:atom="http://www.w3.org/2005/Atom"')
for name, body in made.items():
    with open(f'{work}/slow/{name}.xml', 'w') as file:
        file.write(atom + body + '</channel></rss>')
PYTHON
for format in text jsonl json sarif; do
  few=$(use .build/release/siar validate --format "$format" "$work/few" | cut -d ' ' -f 1)
  many=$(use .build/release/siar validate --format "$format" "$work/many" | cut -d ' ' -f 1)
  echo "memory, $format: $few MB for $(nproc) documents of 4 MB, $many MB for 64"
  [ "$many" -le $((few * 3 / 2)) ] || { echo "that is more than one document a core" >&2; exit 1; }
done
for file in "$work"/slow/*.xml; do
  echo "made to be slow, $(basename "$file" .xml), $(($(wc -c <"$file") / 1000000)) MB:" \
    "$(use .build/release/siar validate --format text "$file" |
      sed 's/\(.*\) \(.*\)/\2 s, \1 MB of memory/')"
done
