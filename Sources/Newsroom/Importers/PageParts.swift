import Feed

/// What has been gathered of a page while its lines are read.
struct PageParts {
  var headline: PageLine?
  /// Lines that hold the article's date.
  var dateLines: [PageLine] = []
  var updatedLine: PageLine?
  var captions: [PageCaption] = []
  var credits = PageCredits()
  var labels = PageLabels()
  var related: [RelatedList] = []
  var findings: [PageFinding] = []
  private var paragraphs: [PageLine] = []
  /// How many paragraphs at the end are items of a list.
  private var trailingItems = 0

  /// Headlines inside one line beyond this many stay where they are.
  private static let relatedInLine = 10

  // MARK: Gathering

  /// Adds a paragraph without embedded players and without headlines of other stories.
  mutating func append(paragraph line: PageLine) {
    var text = Chrome.removingEmbeds(line.text)
    for _ in 0..<Self.relatedInLine {
      guard let (before, opener) = RelatedOpener.inside(text) else { break }
      let (headline, rest, isGuess) = RelatedOpener.split(opener.title)
      append(related: PageLine(headline, line: line.line), to: opener.name)
      if isGuess { findings.append(.init(.relatedCutGuessed, text: headline, line: line.line)) }
      text = (before + " " + rest).trimmed
    }
    guard !text.isEmpty else { return }
    paragraphs.append(PageLine(text, line: line.line))
    trailingItems = 0
  }

  mutating func append(item line: PageLine) {
    paragraphs.append(line)
    trailingItems += 1
  }

  /// Adds a headline to the list of that name; one list per name.
  mutating func append(related line: PageLine, to name: String?) {
    guard !line.text.isEmpty else { return }
    let key = name?.lowercased()
    if let known = related.firstIndex(where: { $0.name?.lowercased() == key }) {
      related[known].headlines.append(line)
    } else {
      related.append(RelatedList(name: name, headlines: [line]))
    }
  }

  mutating func credit(_ label: PageLabel, _ line: PageLine) {
    switch label {
    case .author: credits.authors.append(line)
    case .editor: credits.editors.append(line)
    case .source: credits.source = line
    default: break
    }
  }

  /// Takes the value of a labelled line.
  mutating func take(_ label: PageLabel, _ value: PageLine) {
    guard !value.text.isEmpty else { return }
    switch label {
    case .url: labels.url = address(value) ?? labels.url
    case .picture: labels.picture = address(value) ?? labels.picture
    case .section: labels.section = value
    case .genre: labels.genre = value
    case .language: labels.language = value
    case .correction: labels.correction = value
    case .regions: labels.regions += Self.values(of: value)
    case .topics: labels.topics += Self.values(of: value)
    case .tags: labels.tags += Self.values(of: value)
    case .date: dateLines.insert(value, at: 0)
    case .updated: updatedLine = value
    default: break
    }
  }

  private mutating func address(_ value: PageLine) -> PageLine? {
    guard !PageAssembler.isAddress(value.text) else { return value }
    findings.append(.init(.addressNotUsable, text: value.text, line: value.line))
    return nil
  }

  /// Values separated by commas or semicolons.
  private static func values(of line: PageLine) -> [PageLine] {
    line.text.split { ",;".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
      .map { PageLine($0, line: line.line) }
  }

  // MARK: Finishing

  /// The page, once all lines are read.
  mutating func page(
    name: String, options: PageReader.Options, lines: [PageLine], datelines: DatelineReader
  ) throws(PageError) -> NewsPage {
    let headline = try headline(name: name, lines: lines)
    // The date may stand in the dateline, so it is looked for before that is cut off.
    let dated = paragraphs
    takeSignOff()
    let dateline = takeDateline(datelines)
    guard !paragraphs.isEmpty else {
      throw PageError(
        file: name, line: Self.last(lines), reason: .noBody(found: "the end of the file"))
    }
    var page = NewsPage(headline: headline, date: try date(of: dated, name: name, options: options))
    page.dateline = dateline
    page.updated = updatedLine.flatMap { line in
      var dating = PageDating(options: options, name: name)
      return dating.date(of: line)
    }
    page.captions = captions
    page.paragraphs = paragraphs
    page.credits = credits
    page.related = related
    page.labels = labels
    page.findings = findings
    return page
  }

  /// What the classifier reads of the page, once all lines are read: it may lack a date and a body.
  mutating func storyText(
    name: String, lines: [PageLine], datelines: DatelineReader
  ) throws(PageError) -> StoryText {
    let headline = try headline(name: name, lines: lines)
    takeSignOff()
    return StoryText(
      headline: headline, dateline: takeDateline(datelines), paragraphs: paragraphs, labels: labels)
  }

  private func headline(name: String, lines: [PageLine]) throws(PageError) -> PageLine {
    if let headline { return headline }
    throw PageError(
      file: name, line: Self.last(lines), reason: .noHeadline(found: "the end of the file"))
  }

  /// The number of the last line that is not empty.
  private static func last(_ lines: [PageLine]) -> Int {
    lines.last { !$0.text.isEmpty }?.line ?? 1
  }

  private mutating func date(
    of paragraphs: [PageLine], name: String, options: PageReader.Options
  ) throws(PageError) -> PageDate {
    var dating = PageDating(options: options, name: name)
    defer { findings += dating.findings }
    for line in dateLines {
      if let date = dating.date(of: line) { return date }
      findings.append(.init(.dateNotReadable, text: line.text, line: line.line))
    }
    let others =
      captions.map { PageLine($0.textAndCredit, line: $0.line) } + [headline].compactMap(\.self)
    if let date = dating.date(inParagraphs: paragraphs, others: others) { return date }
    if let found = PageDating.incomplete(in: dateLines + paragraphs) {
      throw PageError(file: name, line: found.line, reason: .incompleteDate(found: found.text))
    }
    throw PageError(file: name, line: paragraphs.first?.line ?? 1, reason: .noDate)
  }

  /// Takes the byline off the end. A list below it belongs to the portal.
  private mutating func takeSignOff() {
    let end = paragraphs.count - trailingItems
    guard end > 0 else { return }
    let last = paragraphs[end - 1]
    let signOff = SignOff(last.text)
    if !signOff.isEmpty {
      for line in paragraphs[end...] {
        append(related: PageAssembler.listItem(line) ?? line, to: nil)
      }
      paragraphs.removeSubrange(end...)
    }
    paragraphs[end - 1].text = signOff.rest
    credits.authors += signOff.authors.map { PageLine($0, line: last.line) }
    credits.signOff = signOff.initials.map { PageLine($0, line: last.line) }
    if credits.source == nil {
      credits.source = signOff.source.map { PageLine($0, line: last.line) }
    }
    guard signOff.rest.isEmpty else { return }
    // It stood in a line of its own; asterisks may still close the paragraph above.
    paragraphs.remove(at: end - 1)
    guard let above = paragraphs.last else { return }
    paragraphs[paragraphs.count - 1].text =
      signOff.isEmpty ? above.text : SignOff.removingMarks(above.text).text
  }

  /// Takes the dateline off the first paragraph; under a summary, one with a brand off the next.
  private mutating func takeDateline(_ reader: DatelineReader) -> PageDateline? {
    for index in paragraphs.indices.prefix(2) {
      let line = paragraphs[index]
      guard let (dateline, rest) = reader.read(line.text, line: line.line),
        index == 0 || dateline.brand != nil
      else { continue }
      paragraphs[index].text = rest
      return dateline
    }
    return nil
  }
}
