import Feed

/// Everything that begins with a less-than sign.
extension Repairer {
  mutating func markup() {
    switch place + 1 < input.count ? input[place + 1] : 0 {
    case UInt8(ascii: "!"): exclamation()
    case UInt8(ascii: "?"): drop(upTo: "?>", from: place + 2, "An instruction does not end.")
    case UInt8(ascii: "/"): endTag()
    case let next where Self.isNameStart(next): startTag()
    default: bare()
    }
  }

  private mutating func exclamation() {
    if starts(with: "<!--", at: place) {
      drop(upTo: "-->", from: place + 4, "A comment does not end.")
    } else if starts(with: "<![CDATA[", at: place) {
      section()
    } else {
      declaration()
    }
  }

  private mutating func bare() {
    if isInRoot {
      tell(.bareLessThan, "A less-than sign that begins no markup.", place)
      output.append(contentsOf: "&lt;".utf8)
    }
    place += 1
  }

  private mutating func drop(upTo end: String, from start: Int, _ message: String) {
    let found = find(end, from: min(start, input.count))
    if found == nil { tell(.unterminatedMarkup, message, place) }
    let after = found.map { $0 + end.utf8.count } ?? input.count
    keepLines(place..<after)
    place = after
  }

  /// A CDATA section; one without an end reaches to the end of its element.
  private mutating func section() {
    let start = place + 9
    let end: Int
    if let found = find("]]>", from: start) {
      end = found
      place = found + 3
    } else {
      tell(.unterminatedMarkup, "A CDATA section does not end.", place)
      let tag = open.last.map { "</" + String(decoding: $0.name, as: UTF8.self) }
      end = tag.flatMap { find($0, from: start) } ?? input.count
      place = end
    }
    guard isInRoot, start <= end else { return }
    noteText(start..<end)
    append(input[start..<end], escaping: true)
  }

  /// A document type with what is in it.
  private mutating func declaration() {
    let start = place
    var depth = 0
    while place < input.count {
      switch input[place] {
      case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ">"): depth -= 1
      default: break
      }
      place += 1
      if depth <= 0 { break }
    }
    if depth > 0 { tell(.unterminatedMarkup, "A declaration does not end.", start) }
    keepLines(start..<place)
  }

  // MARK: Tags

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte > 0x7F
  }

  static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  mutating func name() -> ArraySlice<UInt8> {
    let start = place
    while place < input.count, Self.isName(input[place]) { place += 1 }
    return input[start..<place]
  }

  private mutating func endTag() {
    let start = place
    place += 2
    let name = name()
    while place < input.count, input[place] != UInt8(ascii: ">"), input[place] != UInt8(ascii: "<")
    { place += 1 }
    let isEnded = place < input.count && input[place] == UInt8(ascii: ">")
    if isEnded { place += 1 }
    defer { keepLines(start..<place) }
    guard let index = open.lastIndex(where: { $0.name == name }) else {
      if !name.isEmpty || isInRoot {
        tell(.strayEndTag, "An end tag </\(Self.text(name))> without its element.", start)
      }
      return
    }
    if !isEnded { tell(.unterminatedMarkup, "An end tag without its end.", start) }
    closeAll(above: index + 1, at: start)
    close()
  }

  mutating func closeAll(above count: Int, at offset: Int? = nil) {
    while open.count > count {
      if let element = open.last {
        tell(
          .unclosedElement, "The element \(Self.text(element.name)) is not closed.",
          offset ?? input.count)
        if element.mayHaveSwallowed { swallowers.insert(element.start) }
      }
      close()
    }
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    output.append(contentsOf: "</".utf8)
    output.append(contentsOf: element.name)
    output.append(UInt8(ascii: ">"))
  }

  private static func text(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.prefix(80), as: UTF8.self)
  }

  private mutating func startTag() {
    let start = place
    if hasRoot, !isInRoot {
      tellOnce(.trailingContent, "Markup behind the root element.", start)
      return drop(upTo: ">", from: place, "A tag does not end.")
    }
    place += 1
    let name = name()
    hasRoot = true
    if Self.isStory(name) { closeWhatHoldsStories(start) }
    closeSwallowers(of: name, start)
    if let last = open.last, last.endsBefore(name) { closeAll(above: open.count - 1, at: start) }
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: name)
    let element = OpenElement(name, at: start, in: open.last)
    var isEmpty = attributes(start)
    if !isEmpty, element.isVoid, !isEndTag(of: name, from: place) {
      tell(.unclosedElement, "The element \(Self.text(name)) is not closed.", start)
      isEmpty = true
    }
    output.append(contentsOf: isEmpty ? "/>".utf8 : ">".utf8)
    if let last = open.indices.last { open[last].hasChildren = true }
    if !isEmpty { open.append(element) }
  }

  /// Whether nothing but white space stands before the end tag of a name.
  private func isEndTag(of name: ArraySlice<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < input.count, input[index] <= 0x20 { index += 1 }
    return starts(with: "</", at: index) && input[(index + 2)...].starts(with: name)
  }

  /// Closes the elements without an end tag that cannot hold the one that begins.
  private mutating func closeSwallowers(of name: ArraySlice<UInt8>, _ start: Int) {
    guard !unclosed.isEmpty else { return }
    let isAtom = open.first.map { $0.local.elementsEqual("feed".utf8) } ?? false
    var lowest: Int?
    for index in open.indices.reversed() {
      guard open[index].role != .structure else { break }
      if unclosed.contains(open[index].start), !open[index].holds(name, isAtom: isAtom) {
        lowest = index
      }
    }
    if let lowest { closeAll(above: lowest, at: start) }
  }

  /// Remembers that the innermost element has text of its own.
  mutating func noteText(_ range: Range<Int>) {
    guard let last = open.indices.last, !open[last].hasText,
      input[range].contains(where: { $0 > 0x20 })
    else { return }
    open[last].hasText = true
  }

  private static func isStory(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("item".utf8) || name.elementsEqual("entry".utf8)
  }

  /// Closes what is open below the channel or feed when a story begins: stories stand nowhere else,
  /// and one unclosed element would take all that follow with it.
  private mutating func closeWhatHoldsStories(_ start: Int) {
    let holders = ["channel", "feed", "rdf:RDF"]
    guard
      let holder = open.lastIndex(where: { element in
        holders.contains { element.name.elementsEqual($0.utf8) }
      })
    else { return }
    closeAll(above: holder + 1, at: start)
  }

  /// Reads attributes up to the end of the tag; whether the tag is that of an empty element.
  private mutating func attributes(_ start: Int) -> Bool {
    var seen: Set<ArraySlice<UInt8>> = []
    while place < input.count {
      let byte = input[place]
      switch byte {
      case UInt8(ascii: ">"):
        place += 1
        return false
      case UInt8(ascii: "/") where place + 1 < input.count && input[place + 1] == UInt8(ascii: ">"):
        place += 2
        return true
      case UInt8(ascii: "<"):
        tell(.unterminatedMarkup, "A tag does not end.", start)
        return false
      case _ where Self.isNameStart(byte): attribute(&seen)
      default:
        if byte == 0x0A { output.append(byte) }
        if byte > 0x20 { tell(.malformedAttribute, "A stray character in a tag.", place) }
        place += 1
      }
    }
    tell(.unterminatedMarkup, "A tag does not end.", start)
    return false
  }

  private mutating func attribute(_ seen: inout Set<ArraySlice<UInt8>>) {
    let start = place
    let name = name()
    skipBlanks()
    var value = place..<place
    if place < input.count, input[place] == UInt8(ascii: "=") {
      place += 1
      skipBlanks()
      value = attributeValue(start)
    } else {
      tell(.malformedAttribute, "An attribute without a value.", start)
    }
    guard seen.insert(name).inserted else {
      tell(.malformedAttribute, "An attribute is given twice.", start)
      return keepLines(value)
    }
    write(name, value)
  }

  private mutating func attributeValue(_ start: Int) -> Range<Int> {
    guard place < input.count else { return place..<place }
    let quote = input[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let first = place + 1
      if let end = input[first...].firstIndex(of: quote) {
        place = end + 1
        return first..<end
      }
      place = first
      tell(.malformedAttribute, "An attribute's value does not end.", start)
    } else {
      tell(.malformedAttribute, "An attribute's value without quotes.", start)
    }
    let first = place
    while place < input.count, input[place] > 0x20, input[place] != UInt8(ascii: ">"),
      input[place] != UInt8(ascii: "<")
    { place += 1 }
    return first..<place
  }

  private mutating func write(_ name: ArraySlice<UInt8>, _ value: Range<Int>) {
    output.append(0x20)
    output.append(contentsOf: name)
    output.append(contentsOf: "=\"".utf8)
    let after = place
    place = value.lowerBound
    while place < value.upperBound {
      switch input[place] {
      case UInt8(ascii: "&"): reference(isAttribute: true)
      case UInt8(ascii: "\""):
        output.append(contentsOf: "&quot;".utf8)
        place += 1
      default:
        append(input[place..<(place + 1)], escaping: true)
        place += 1
      }
    }
    place = after
    output.append(UInt8(ascii: "\""))
  }

  private mutating func skipBlanks() {
    while place < input.count, input[place] <= 0x20 {
      if input[place] == 0x0A { output.append(0x0A) }
      place += 1
    }
  }
}
