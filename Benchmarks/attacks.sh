#!/bin/sh
# What documents that were made to hurt cost the parser; fails where one costs more than 100 ms or
# 64 MiB beside itself. BENCHMARK names a built ParseBenchmark.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "${BENCHMARK:-}" ]; then
  swift build --package-path "$root" -c release --product ParseBenchmark >&2
  BENCHMARK=$(swift build --package-path "$root" -c release --show-bin-path)/ParseBenchmark
fi
heap=$(mktemp)
trap 'rm -f "$heap"' EXIT
cc -O2 -shared -fPIC -x c -o "$heap" "$root/Benchmarks/heap.c"
LD_PRELOAD="$heap" "$BENCHMARK" attacks 2>/dev/null
