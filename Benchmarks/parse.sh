#!/bin/sh
# The parser beside its peers over one folder of feeds: parse.sh [DIR]
# Each document is in memory before the clock starts. BENCHMARK names a built ParseBenchmark, PYTHON
# an interpreter that has feedparser and fastfeedparser.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/../shared/corpora/real-feeds}
[ -d "$folder" ] || { echo "parse.sh: no folder $folder" >&2; exit 64; }
if [ -z "${BENCHMARK:-}" ]; then
  swift build --package-path "$root" -c release --product ParseBenchmark >&2
  BENCHMARK=$(swift build --package-path "$root" -c release --show-bin-path)/ParseBenchmark
fi
python=${PYTHON:-}
if [ -z "$python" ]; then
  python=$root/.bench/bin/python
  if [ ! -x "$python" ]; then
    python3 -m venv "$root/.bench"
    "$root/.bench/bin/pip" install -q feedparser fastfeedparser
  fi
fi
list=$(mktemp)
results=$(mktemp)
trap 'rm -f "$list" "$results"' EXIT
find "$folder" -type f \( -name '*.xml' -o -name '*.rss' -o -name '*.atom' -o -name '*.rdf' \) |
  sort >"$list"
[ -s "$list" ] || { echo "parse.sh: no feeds in $folder" >&2; exit 64; }
run() { name=$1; shift; printf '%s\t%s\n' "$name" "$(tr '\n' '\0' <"$list" | xargs -0 "$@")" >>"$results"; }
run sax "$BENCHMARK" sax
run siar "$BENCHMARK" ours
run fastfeedparser "$python" "$root/Benchmarks/parse_peers.py" fastfeedparser 5
run feedparser "$python" "$root/Benchmarks/parse_peers.py" feedparser 1
# The heap, document by document, of those that are large enough to matter beside the parser's own
# working space.
heap=$(mktemp)
trap 'rm -f "$list" "$results" "$heap" "$heap.so"' EXIT
cc -O2 -shared -fPIC -o "$heap.so" "$root/Benchmarks/heap.c"
while IFS= read -r file; do
  size=$(wc -c <"$file")
  [ "$size" -ge 262144 ] || continue
  growth=$(LD_PRELOAD="$heap.so" "$BENCHMARK" memory "$file" 2>&1 | awk '/^heap/ { print $2 }')
  printf '%s %s %s\n' "$size" "$growth" "$(basename "$file")" >>"$heap"
done <"$list"
"$python" - "$results" "$heap" <<'PYTHON'
import json
import sys

rows = dict(line.rstrip("\n").split("\t") for line in open(sys.argv[1]))
rows = {name: json.loads(text) for name, text in rows.items()}
bare = rows["sax"]["mb_s"]
print(f"{'':16}{'MB/s':>10}{'entries/s':>12}{'of SAX2':>10}{'peak MiB':>10}")
for name, row in rows.items():
    entries = f"{row['entries_s']:.0f}" if row["entries_s"] else "-"
    share = f"{row['mb_s'] / bare:.0%}"
    print(f"{name:16}{row['mb_s']:>10.1f}{entries:>12}{share:>10}{row['peak'] / 2**20:>10.1f}")
print(f"siar reads {rows['siar']['mb_s'] / rows['fastfeedparser']['mb_s']:.2f} times what "
      f"fastfeedparser does")
heap = [line.split() for line in open(sys.argv[2])]
shares = sorted((int(growth) / int(size), name) for size, growth, name in heap)
if shares:
    print(f"its heap grows by {shares[len(shares) // 2][0]:.2f} times the document (median of "
          f"{len(shares)} from 256 KiB), {shares[-1][0]:.2f} at most ({shares[-1][1]})")
PYTHON
