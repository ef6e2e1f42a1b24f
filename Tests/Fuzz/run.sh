#!/usr/bin/env bash
# Fuzzes with libFuzzer and AddressSanitizer:
#   Tests/Fuzz/run.sh [parser|validator|sanitizer|intake|pages] [SECONDS|RUNSx] [SEED]
# for so many seconds (60) or, with an x behind the number, so many executions. What is built and the
# inputs that failed lie under .build/fuzz; the inputs that reached something new are kept under .fuzz,
# or where SIAR_FUZZ_CORPUS says, so that the next run goes on where this one stopped. SwiftPM cannot
# build this: its executables bring a main function, and libFuzzer has its own.
# SIAR_FUZZ_PLAIN=1 leaves AddressSanitizer out, for millions of executions: three times as many fit
# into a second, and Swift checks its own bounds.
set -euo pipefail
cd "$(dirname "$0")/../.."

name=${1:-parser} amount=${2:-60} seed=${3:-20260101} length=16384
case $name in
  parser) modules="Feed XML FeedParser" entry=ParserFuzzer cases="FeedParserTests parsing-cases" ;;
  validator)
    modules="Feed XML FeedParser FeedValidator" entry=ValidatorFuzzer length=4096
    cases="FeedValidatorTests validation-cases"
    ;;
  sanitizer) modules="Feed XML Sanitizer" entry=SanitizerFuzzer cases="SanitizerTests sanitiser-cases" ;;
  intake)
    modules="Feed XML LastWords FeedParser Sanitizer Newsroom Intake" entry=IntakeFuzzer length=4096
    cases="FeedParserTests parsing-cases real-feeds"
    ;;
  pages)
    modules="Feed XML LastWords Sanitizer Newsroom" entry=PageFuzzer length=4096
    cases="NewsroomTests"
    ;;
  *)
    echo "usage: Tests/Fuzz/run.sh [parser|validator|sanitizer|intake|pages] [SECONDS|RUNSx] [SEED]" >&2
    exit 64
    ;;
esac
case $amount in
  *[!0-9x]* | x* | *x?*) echo "neither seconds nor executions: $amount" >&2; exit 64 ;;
  *x) limit="-runs=${amount%x}" ;;
  *) limit="-max_total_time=$amount" ;;
esac

sanitizer=,address out=.build/fuzz/$name
if [ -n "${SIAR_FUZZ_PLAIN:-}" ]; then sanitizer='' out=$out-plain; fi
kept=${SIAR_FUZZ_CORPUS:-.fuzz}/$name
mkdir -p "$kept" "$out/findings"
# The clang of the Swift toolchain: another one's sanitisers do not fit its runtime.
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
# Modules are shared by all fuzzers, and compiled again when they, or one below, changed.
built=.build/fuzz/modules
if [ -n "${SIAR_FUZZ_PLAIN:-}" ]; then built=$built-plain; fi
mkdir -p "$built"
objects=()
for module in CLibXML2 CLastWords; do
  # As SwiftPM does for a C target that brings no module map.
  printf 'module %s {\n  umbrella "%s"\n  export *\n}\n' "$module" "$PWD/Sources/$module/include"
  for source in "Sources/$module"/*.c; do
    object=$built/$(basename "$source" .c).c.o
    # shellcheck disable=SC2046 # several flags
    "$clang" -c -g -O1 "-fsanitize=fuzzer-no-link$sanitizer" "-ISources/$module/include" \
      $(pkg-config --cflags libxml-2.0) "$source" -o "$object"
    objects+=("$object")
  done
done >"$built/module.modulemap"

flags=(-g -O -swift-version 6 -package-name siar -parse-as-library "-sanitize=fuzzer$sanitizer"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -wmo -I "$built"
  -Xcc "-fmodule-map-file=$built/module.modulemap")
# What the modules take from other packages is built by SwiftPM, without coverage.
case $modules in
  *Newsroom*)
    swift build --target Newsroom
    flags+=(-I .build/debug/Modules)
    while IFS= read -r object; do objects+=("$object"); done \
      < <(find .build/debug/{Crypto,CryptoBoringWrapper,CCrypto*,CXKCP*}.build -name '*.o')
    ;;
esac
changed=
for module in $modules; do
  mapfile -t sources < <(find "Sources/$module" -name '*.swift' | sort)
  if [ -n "$changed" ] || [ ! -e "$built/$module.o" ] ||
    [ -n "$(find "Sources/$module" -newer "$built/$module.o")" ]; then
    changed=$module
    swiftc "${flags[@]}" -module-name "$module" -emit-module \
      -emit-module-path "$built/$module.swiftmodule" -c "${sources[@]}" -o "$built/$module.o"
  fi
  objects+=("$built/$module.o")
done
# shellcheck disable=SC2046
swiftc "${flags[@]}" -module-name Fuzz "Tests/Fuzz/$entry.swift" "${objects[@]}" \
  $(pkg-config --libs libxml-2.0) -o "$out/fuzz" 2>&1 | grep -v 'Cannot export local symbol' >&2 ||
  [ -x "$out/fuzz" ]

# Seeds are copied flat: libFuzzer would write what it finds into the first folder that it is given.
read -r tests corpora <<<"$cases"
mkdir -p "$out/seeds"
folders=("Tests/$tests/Fixtures" "Tests/Fuzz/Seeds/$name")
for corpus in $corpora; do folders+=("../shared/corpora/$corpus"); done
for folder in "${folders[@]}"; do
  [ -d "$folder" ] || continue
  while IFS= read -r file; do cp "$file" "$out/seeds/$(tr / _ <<<"${file#../}")"; done \
    < <(find "$folder" -type f -size -64k ! -name '*.jsonl' ! -name LICENSE)
done

# Swift's own handler of crashes would come between libFuzzer and the signal.
SWIFT_BACKTRACE=enable=no "$out/fuzz" "$limit" -seed="$seed" -timeout=10 -rss_limit_mb=2048 \
  -max_len="$length" -print_final_stats=1 -artifact_prefix="$out/findings/" \
  "$kept" "$out/seeds"
