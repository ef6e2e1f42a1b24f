#!/bin/sh
# Polling over loopback: unchanged polls a second, changed documents a second, memory. The server
# that plays the partners is a process of its own and not counted.
# Usage: Benchmarks/aggregate.sh [FOLDER]   (the outlet's folder, default feeds)
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product AggregateBenchmark >&2
exec "$(swift build -c release --show-bin-path)/AggregateBenchmark" "${1:-feeds}"
