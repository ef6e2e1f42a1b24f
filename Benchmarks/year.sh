#!/bin/sh
# A simulated year of a newsroom of 300 articles a day, with every document of a hundred moments held
# against what documents must hold to. --seed N repeats a year; --days and --per-day make it smaller.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product YearSimulation
exec "$(swift build -c release --show-bin-path)/YearSimulation" "$@"
