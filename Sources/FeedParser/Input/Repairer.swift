import Feed
import XML

/// Makes a well-formed document of one that is not, without moving any line.
///
/// It knows no format: comments, instructions and document types go, sections become text, tags are
/// closed where they have to be, and what begins no markup is escaped.
struct Repairer {
  let input: [UInt8]
  let limits: Limits
  var output: [UInt8] = []
  var findings: [Finding] = []
  /// Whether an element was found at all.
  var hasRoot = false
  var place: Int
  /// The elements that are open.
  var open: [OpenElement] = []
  /// Where elements begin that have no end tag of their own, as an earlier repair found them.
  let unclosed: Set<Int>
  /// Where those begin that this one found and that hold what they should not.
  var swallowers: Set<Int> = []
  private var counted = 0
  private var line = 1
  private var lineStart = 0
  private var hasTold: Set<Finding.Code> = []

  /// The document at `start`, repaired.
  ///
  /// An element that is not closed takes what stands beside it for its own. Which ones are not is
  /// known at the end only, so that such a document is gone through twice.
  static func repair(_ input: [UInt8], from start: Int, limits: Limits) -> Repairer {
    var first = Repairer(input, from: start, limits: limits)
    first.repair()
    guard !first.swallowers.isEmpty else { return first }
    var second = Repairer(input, from: start, limits: limits, unclosed: first.swallowers)
    second.repair()
    return second
  }

  private init(_ input: [UInt8], from start: Int, limits: Limits, unclosed: Set<Int> = []) {
    self.input = input
    self.unclosed = unclosed
    self.limits = limits
    place = start
    output.reserveCapacity(input.count)
    // The lines of what was passed over.
    for byte in input[..<start] where byte == UInt8(ascii: "\n") { output.append(byte) }
  }

  private mutating func repair() {
    // Deeper than that nothing is read.
    while place < input.count, open.count <= limits.depth {
      switch input[place] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&") where isInRoot: reference(isAttribute: false)
      default: text()
      }
    }
    if !open.isEmpty { closeAll(above: 0) }
  }

  var isInRoot: Bool { !open.isEmpty }

  // MARK: Text

  private mutating func text() {
    let start = place
    while place < input.count, input[place] != UInt8(ascii: "<"), input[place] != UInt8(ascii: "&")
    { place += 1 }
    // Outside of the root an ampersand is text like any other.
    if place == start { place += 1 }
    if isInRoot {
      noteText(start..<place)
      append(input[start..<place], escaping: false)
    } else {
      outside(start..<place)
    }
  }

  private mutating func outside(_ range: Range<Int>) {
    keepLines(range)
    guard let first = input[range].firstIndex(where: { $0 > 0x20 }) else { return }
    tellOnce(
      hasRoot ? .trailingContent : .leadingBytes,
      hasRoot ? "Text behind the root element." : "Text before the root element.",
      first)
  }

  /// Appends text without characters that XML forbids (XML 1.0, section 2.2), escaped or as it is.
  mutating func append(_ text: ArraySlice<UInt8>, escaping: Bool) {
    var index = text.startIndex
    var copied = index
    while index < text.endIndex {
      let start = index
      let byte = text[index]
      index += 1
      // Most bytes are letters.
      guard byte <= UInt8(ascii: ">") || byte == 0xEF else { continue }
      guard let other = replacement(text, start, escaping: escaping) else { continue }
      output.append(contentsOf: text[copied..<start])
      output.append(contentsOf: other.utf8)
      if byte == 0xEF { index += 2 }
      copied = index
    }
    output.append(contentsOf: text[copied...])
  }

  /// What stands for the character at `index`; nil for the character itself.
  private mutating func replacement(
    _ text: ArraySlice<UInt8>, _ index: Int, escaping: Bool
  ) -> String? {
    let byte = text[index]
    if byte < 0x20 {
      guard byte != 0x0A, byte != 0x0D, byte != 0x09 else { return nil }
      tell(.controlCharacter, "A control character.", index)
      return ""
    }
    if byte == 0xEF {
      guard isNoncharacter(text, index) else { return nil }
      tell(.controlCharacter, "A character that XML forbids.", index)
      return "?"
    }
    if escaping, let escape = Self.escape(byte) { return escape }
    let endsSection = byte == UInt8(ascii: ">") && text[..<index].suffix(2) == [0x5D, 0x5D]
    return endsSection ? "&gt;" : nil
  }

  /// U+FFFE and U+FFFF.
  private func isNoncharacter(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.endIndex && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
  }

  /// Appends the line breaks of what is dropped, so that every line stays where it was.
  mutating func keepLines(_ range: Range<Int>) {
    for index in range where input[index] == UInt8(ascii: "\n") { output.append(0x0A) }
  }

  // MARK: Findings

  mutating func tell(_ code: Finding.Code, _ message: String, _ offset: Int) {
    guard findings.count < limits.findings else { return }
    findings.append(Finding(code, message, at: position(offset)))
  }

  mutating func tellOnce(_ code: Finding.Code, _ message: String, _ offset: Int) {
    if hasTold.insert(code).inserted { tell(code, message, offset) }
  }

  private mutating func position(_ offset: Int) -> SourcePosition {
    while counted < min(offset, input.count) {
      if input[counted] == UInt8(ascii: "\n") {
        line += 1
        lineStart = counted + 1
      }
      counted += 1
    }
    return SourcePosition(line: line, column: max(1, offset - lineStart + 1))
  }

  // MARK: Looking

  func starts(with word: StaticString, at index: Int) -> Bool {
    input.span.has(word, at: index)
  }

  /// Where `word` begins at `start` or behind it; nil if nowhere.
  func find(_ word: String, from start: Int) -> Int? {
    let bytes = Array(word.utf8)
    var place = start
    while let index = input.span.firstIndex(of: bytes[0], from: place) {
      if input[index...].starts(with: bytes) { return index }
      place = index + 1
    }
    return nil
  }
}
