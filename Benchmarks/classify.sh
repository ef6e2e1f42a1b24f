#!/bin/sh
# Articles per second of the classifier on one core, its build time and its memory.
# Usage: Benchmarks/classify.sh [FOLDER]   (the outlet's folder, default feeds)
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product ClassifyBenchmark >&2
exec .build/release/ClassifyBenchmark "${1:-feeds}"
