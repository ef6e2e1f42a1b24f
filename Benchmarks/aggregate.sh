#!/bin/sh
# Polling over loopback: unchanged polls a second, changed documents a second, memory. The server
# that plays the partners is a process of its own and not counted.
# Usage: Benchmarks/aggregate.sh [FOLDER] [PART...]
#   FOLDER  the outlet's folder, default feeds
#   PART    polls, documents or month, default all three
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product AggregateBenchmark >&2
exec "$(swift build -c release --show-bin-path)/AggregateBenchmark" "${@:-feeds}"
