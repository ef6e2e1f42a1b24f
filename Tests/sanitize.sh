#!/usr/bin/env bash
# Runs the tests of the model, the XML reader and the parser under a sanitizer of the compiler:
#   Tests/sanitize.sh address|thread [ARGUMENT OF swift test ...]
# They are built as a package of their own under .build/sanitize, without what the parser does not
# need: all of the package would take ten times as long.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
case $name in
  address | thread) shift ;;
  *) echo "usage: Tests/sanitize.sh address|thread [ARGUMENT OF swift test ...]" >&2; exit 64 ;;
esac

package=.build/sanitize/siar
mkdir -p "$package"
for folder in Sources Tests feeds .venv; do ln -sfn "$PWD/$folder" "$package/$folder"; done
{
  sed -n '1,/^let package = Package/p' Package.swift
  cat <<'MANIFEST'
  name: "siar",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(
      name: "CSystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CLibXML2", dependencies: ["CSystemLibXML2"],
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    floor("Feed"),
    floor("XML", ["CLibXML2"]),
    floor("FeedParser", ["Feed", "XML"]),
    .target(
      name: "Attacks", dependencies: ["FeedParser"], path: "Tests/Attacks", swiftSettings: strict),
    tests("FeedTests", ["Feed"]),
    tests("XMLTests", ["XML"]),
    tests(
      "FeedParserTests", ["FeedParser", "Feed", "Attacks"], fixtures: true,
      exclude: ["peer_entries.py"]),
  ])
MANIFEST
} >"$package/Package.swift"

cases=${SIAR_PARSING_CASES:-$PWD/../shared/corpora/parsing-cases}
feeds=${SIAR_REAL_FEEDS:-$PWD/../shared/corpora/real-feeds}
# Leaks are looked for as well, but for one of Foundation's: it may keep 32 bytes of a process that
# has ended. Swift's own handler of crashes would hide what the sanitizer says.
echo "leak:10Foundation7ProcessC3run" >.build/sanitize/known-leaks
export LSAN_OPTIONS=suppressions=$PWD/.build/sanitize/known-leaks:print_suppressions=0
SWIFT_BACKTRACE=enable=no SIAR_PARSING_CASES=$cases SIAR_REAL_FEEDS=$feeds \
  swift test --package-path "$package" --scratch-path ".build/sanitize/$name" \
  --disable-xctest --sanitize "$name" "$@"
