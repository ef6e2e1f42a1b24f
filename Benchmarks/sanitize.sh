#!/bin/sh
# How fast the sanitiser is: MB of source a second, one thread.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product SanitizeBenchmark
exec "$(swift build -c release --show-bin-path)/SanitizeBenchmark"
