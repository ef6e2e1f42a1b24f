import Feed

/// Goes through the lines of a page once, from the lists above the headline to the credits.
struct PageAssembler {
  /// Where in the page a line stands.
  private enum Phase {
    /// Above the headline.
    case head
    /// Between headline and body: captions, dates, bylines.
    case opening
    case body
    /// Below the credits.
    case end
  }

  private let lines: [PageLine]
  private let name: String
  private let options: PageReader.Options
  private let datelines: DatelineReader
  private let captionReader: CaptionReader
  private var index = 0
  private var phase = Phase.head
  private var parts = PageParts()
  /// A credit that stands before the caption it belongs to.
  private var creditAhead: String?

  init(lines: [PageLine], name: String, options: PageReader.Options) {
    self.lines = lines
    self.name = name
    self.options = options
    let brand = Brand(options.brands)
    datelines = DatelineReader(brand: brand)
    captionReader = CaptionReader(brand: brand)
  }

  mutating func page() throws(PageError) -> NewsPage {
    try readLines()
    return try parts.page(name: name, options: options, lines: lines, datelines: datelines)
  }

  mutating func storyText() throws(PageError) -> StoryText {
    try readLines()
    return try parts.storyText(name: name, lines: lines, datelines: datelines)
  }

  private mutating func readLines() throws(PageError) {
    while index < lines.count {
      let line = lines[index]
      index += 1
      try read(line)
    }
  }

  private mutating func read(_ line: PageLine) throws(PageError) {
    guard !line.text.isEmpty, !Chrome.isChrome(line.text) else { return }
    if let item = Self.listItem(line) {
      readItem(item, written: line)
    } else if let opener = RelatedOpener.atStart(of: line.text) {
      try readRelated(opener, at: line)
    } else if !readLabel(line) {
      try readText(line)
    }
  }

  // MARK: Text

  private mutating func readText(_ line: PageLine) throws(PageError) {
    switch phase {
    case .head: try readHeadline(line)
    case .opening: readOpening(line)
    case .end where DateLine.isPure(line.text): parts.dateLines.append(line)
    case .body, .end: parts.append(paragraph: line)
    }
  }

  private mutating func readHeadline(_ line: PageLine) throws(PageError) {
    if DateLine.isPure(line.text) {
      parts.dateLines.append(line)
      return
    }
    let dateline = datelines.read(line.text, line: line.line)?.dateline
    guard dateline?.brand == nil, line.text.count <= 250 else {
      let found = line.text.prefix(40) + (line.text.count > 40 ? "..." : "")
      throw PageError(
        file: name, line: line.line, reason: .noHeadline(found: "the paragraph \"\(found)\""))
    }
    parts.headline = line
    phase = .opening
  }

  private mutating func readOpening(_ line: PageLine) {
    if DateLine.isWithCompany(line.text) {
      parts.dateLines.append(line)
    } else if let (author, rest) = Byline.read(line.text) {
      parts.credits.authors.append(PageLine(author, line: line.line))
      if !rest.isEmpty { readOpening(PageLine(rest, line: line.line)) }
    } else if datelines.read(line.text, line: line.line)?.dateline.brand == nil,
      let caption = captionReader.unlabelled(line.text, line: line.line)
    {
      take(caption)
    } else {
      phase = .body
      parts.append(paragraph: joiningDateline(line))
    }
  }

  /// The first paragraph with its dateline in one piece: copies of some pages tear
  /// `Kota` / `(Brand.co)` / `— Text` over lines.
  private mutating func joiningDateline(_ line: PageLine) -> PageLine {
    guard line.text.count <= 60, datelines.read(line.text, line: line.line) == nil else {
      return line
    }
    var joined = line.text
    var next = index
    for _ in 0..<2 {
      while next < lines.count, lines[next].text.isEmpty { next += 1 }
      guard next < lines.count else { return line }
      joined += " " + lines[next].text
      next += 1
      if datelines.read(joined, line: line.line)?.dateline.brand != nil {
        index = next
        return PageLine(joined, line: line.line)
      }
    }
    return line
  }

  // MARK: Lists of other stories

  private mutating func readItem(_ item: PageLine, written: PageLine) {
    if phase == .body {
      parts.append(item: written)
    } else {
      parts.append(related: item, to: nil)
    }
  }

  private mutating func readRelated(_ opener: RelatedOpener, at line: PageLine) throws(PageError) {
    guard opener.title.isEmpty else {
      let (headline, rest, isGuess) = RelatedOpener.split(opener.title)
      parts.append(related: PageLine(headline, line: line.line), to: opener.name)
      if isGuess {
        parts.findings.append(.init(.relatedCutGuessed, text: headline, line: line.line))
      }
      if !rest.isEmpty { try readText(PageLine(rest, line: line.line)) }
      return
    }
    guard !takeItems(under: opener.name), phase != .head else { return }
    if opener.name.begins(with: "Today Tag") {
      takeTags()
    } else {
      takeHeadlines(under: opener.name)
    }
  }

  /// Takes the marked lines that follow, blank lines between them included.
  private mutating func takeItems(under name: String) -> Bool {
    var next = index
    var found = false
    while next < lines.count {
      if let item = Self.listItem(lines[next]) {
        parts.append(related: item, to: name)
        found = true
        index = next + 1
      } else if !lines[next].text.isEmpty {
        break
      }
      next += 1
    }
    return found
  }

  /// Takes lines without a mark that have the shape of headlines.
  private mutating func takeHeadlines(under name: String) {
    for _ in 0..<10 {
      var next = index
      while next < lines.count, lines[next].text.isEmpty { next += 1 }
      guard next < lines.count, isHeadline(lines[next].text) else { return }
      parts.append(related: lines[next], to: name)
      index = next + 1
    }
  }

  /// Takes the portal's keywords, a line each.
  private mutating func takeTags() {
    while index < lines.count, !lines[index].text.isEmpty, lines[index].text.words.count <= 3,
      !(lines[index].text.last.map(\.endsSentence) ?? true)
    {
      parts.take(.tags, lines[index])
      index += 1
    }
  }

  private func isHeadline(_ text: String) -> Bool {
    guard text.count <= 150, text.words.count >= 4, let last = text.last else { return false }
    return !".:”\"),".contains(last) && PageLabel.read(text) == nil && !Chrome.isChrome(text)
  }

  /// The text of a line that begins with a mark of a list.
  static func listItem(_ line: PageLine) -> PageLine? {
    guard let mark = line.text.first, "-–•*·»▪".contains(mark),
      line.text.dropFirst().first?.isWhitespace ?? false
    else { return nil }
    let text = line.text.dropFirst().trimmed
    return text.isEmpty || text.first == "(" ? nil : PageLine(text, line: line.line)
  }

  // MARK: Labels

  /// Reads a labelled line; false where the line has to be read as text.
  private mutating func readLabel(_ line: PageLine) -> Bool {
    guard let (written, value) = PageLabel.read(line.text),
      let label = meaning(of: written, value: value, line: line.text)
    else { return false }
    if label.isCredit {
      readCredits(line)
    } else if label == .caption || (label == .picture && !Self.isAddress(value)) {
      if !value.isEmpty { take(captionReader.caption(value, line: line.line)) }
    } else if label == .captionCredit {
      if parts.captions.isEmpty {
        creditAhead = value
      } else {
        parts.captions[parts.captions.count - 1].credit = value
      }
    } else {
      parts.take(label, PageLine(value, line: line.line))
    }
    return true
  }

  /// What a label means where it stands; nil where its line is text.
  private func meaning(of label: PageLabel, value: String, line: String) -> PageLabel? {
    switch phase {
    case .head: meaningAbove(label, value, line: line)
    case .opening: label == .updated && WrittenDate.all(in: value).isEmpty ? nil : label
    case .body, .end: meaningBelow(label, value)
    }
  }

  /// `Foto: ...`, `Ralat: ...`, `Laporan: ...` and `Update: ...` may be headlines themselves: they are
  /// where no other line can be the headline.
  private func meaningAbove(_ label: PageLabel, _ value: String, line: String) -> PageLabel? {
    switch label {
    case .correction, .captionCredit: return hasHeadlineBelow ? label : nil
    case .caption where line.begins(with: "foto"):
      return captionReader.isCredit(value) && hasHeadlineBelow ? .captionCredit : nil
    case .date, .updated:
      return line.begins(with: "tanggal") || !WrittenDate.all(in: value).isEmpty ? label : nil
    case .author where line.begins(with: "laporan"): return hasHeadlineBelow ? label : nil
    default: return label
    }
  }

  /// So many lines are looked through for a headline.
  private static let farthestHeadline = 20

  /// Whether the next line of text has the shape of a headline, and more text comes below it.
  private var hasHeadlineBelow: Bool {
    let texts = lines[index...].prefix(Self.farthestHeadline).filter { line in
      !line.text.isEmpty && !Chrome.isChrome(line.text) && !DateLine.isPure(line.text)
        && PageLabel.read(line.text) == nil && Self.listItem(line) == nil
        && RelatedOpener.atStart(of: line.text) == nil
    }
    guard texts.count > 1, let first = texts.first, first.text.count <= 150,
      first.text.last != ".", datelines.read(first.text, line: first.line) == nil
    else { return false }
    return Byline.read(first.text) == nil
      && captionReader.unlabelled(first.text, line: first.line) == nil
  }

  private mutating func take(_ caption: PageCaption) {
    var caption = caption
    caption.credit = caption.credit ?? creditAhead
    creditAhead = nil
    parts.captions.append(caption)
  }

  /// In the body `Tanggal: besok` and `Reporter: Benarkah?` are sentences of the story.
  private func meaningBelow(_ label: PageLabel, _ value: String) -> PageLabel? {
    switch label {
    case .section, .genre, .language, .regions: nil
    case .topics: value.count <= 120 && value.last != "." ? .tags : nil
    case .date: phase == .end && DateLine.isPure(value) ? .date : nil
    case .updated: DateLine.isPure(value) ? .updated : nil
    case .url: Self.isAddress(value) ? .url : nil
    case .author, .editor, .source, .ignored:
      value.count <= 80 && !(value.last.map { "?!”\"".contains($0) } ?? false) ? label : nil
    default: label
    }
  }

  private mutating func readCredits(_ line: PageLine) {
    for (label, written) in Credits.read(line.text) {
      let value = written.isEmpty ? takeValueBelow() : written
      for name in label == .source ? [value] : Credits.names(in: value) where !name.isEmpty {
        parts.credit(label, PageLine(name, line: line.line))
      }
    }
    if phase == .body { phase = .end }
  }

  /// The value that stands in the line below its label.
  private mutating func takeValueBelow() -> String {
    var next = index
    while next < lines.count, lines[next].text.isEmpty { next += 1 }
    guard next < lines.count, lines[next].text.count <= 60, lines[next].text.last != ".",
      PageLabel.read(lines[next].text) == nil
    else { return "" }
    index = next + 1
    return lines[next].text
  }

  static func isAddress(_ value: String) -> Bool {
    for scheme in ["https://", "http://"] where value.begins(with: scheme) {
      let host = value.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
      return !host.isEmpty && host.contains(".") && !value.contains(where: \.isWhitespace)
    }
    return false
  }
}
