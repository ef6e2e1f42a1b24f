#!/bin/sh
# Writing feeds, side by side: ours, libxml2's xmlTextWriter, python-feedgen.
#
# Usage: Benchmarks/generate.sh [ARTICLES]     folder of text files, default feeds/samples/articles
# Needs a C compiler, libxml2-dev, python3-venv; makes a virtual environment below .build.
set -eu
cd "$(dirname "$0")/.."
articles=${1:-feeds/samples/articles}
work=.build/generate-benchmark
peers=Benchmarks/GeneratePeers
compiler=${CC:-$(command -v cc || command -v clang)}
mkdir -p "$work/documents"

if ! "$work/venv/bin/python" -c 'import feedgen' 2>/dev/null; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet feedgen==1.0.0
fi
# The flags are words of their own.
# shellcheck disable=SC2046
"$compiler" -O2 -Wall -Wextra -o "$work/writer" "$peers/writer.c" \
  $(pkg-config --cflags --libs libxml-2.0)
"$compiler" -O2 -Wall -Wextra -shared -fPIC -o "$work/allocations.so" "$peers/allocations.c"
swift build -c release --product GenerateBenchmark >&2
ours=$(swift build -c release --show-bin-path)/GenerateBenchmark

"$ours" write "$articles" "$work/documents"
{
  "$ours" speed "$articles"
  for format in rss atom; do
    "$work/writer" "$work"/documents/*."$format.xml" | sed "s/^/$format /"
    "$work/venv/bin/python" "$peers/feedgen_peer.py" "$format" "$work"/documents/1?.feed.json |
      sed "s/^/$format /"
  done
} > "$work/results"

allocations() { # FORMAT ENTRIES TIMES
  LD_PRELOAD="$work/allocations.so" "$ours" render "$articles" "$1" "$2" "$3" 2>&1 |
    awk '/^allocations/ { print $2 }'
}

awk '
  $1 == "ours" { ours[$2] = $3; size[$2] = $4 }
  $2 == "libxml2" { writer[$1] = $3 }
  $2 == "feedgen-objects" { objects[$1] = $3 }
  $2 == "feedgen-bytes" { bytes[$1] = $3 }
  END {
    print "200 editions of 50 entries, MB/s (best round)"
    printf "%-9s %6s %6s %8s %15s %14s\n", "format", "MB", "ours", "libxml2", "feedgen objects",
      "feedgen bytes"
    for (f = 1; f <= 2; f++) {
      name = f == 1 ? "rss" : "atom"
      printf "%-9s %6.1f %6d %8d %15d %14d\n", name, size[name], ours[name], writer[name],
        objects[name], bytes[name]
      printf "%-9s %6s %6s %7.2fx %14.1fx %13.1fx\n", "", "", "ratio", ours[name] / writer[name],
        ours[name] / objects[name], ours[name] / bytes[name]
    }
    printf "%-9s %6.1f %6d\n", "jsonFeed", size["jsonFeed"], ours["jsonFeed"]
    printf "%-9s %6s %6s %7.2fx (of libxml2 writing Atom)\n", "", "", "ratio",
      ours["jsonFeed"] / writer["atom"]
  }' "$work/results"

echo
echo "allocations per document"
for format in rss atom jsonFeed; do
  for entries in 50 500; do
    none=$(allocations "$format" "$entries" 0)
    many=$(allocations "$format" "$entries" 100)
    echo "$format with $entries entries: $(((many - none) / 100))"
  done
done
