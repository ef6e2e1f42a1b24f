public import Feed
internal import XML

/// Checks feeds and subscription lists against their specifications.
///
/// A value without state; one may be used for many documents, on many threads at once.
public struct FeedValidator: Sendable {
  /// The time that dates may not lie behind; nil to let them.
  public var now: Timestamp?
  /// Documents of more bytes are not read.
  public var maximumSize: Int
  /// The platforms whose demands are looked at besides.
  public var profiles: Set<Profile>
  /// So many diagnostics of each rule are kept; the last one then says how many more there are.
  public var maximumPerRule: Int

  public init(
    now: Timestamp? = nil, maximumSize: Int = 64 << 20, profiles: Set<Profile> = [],
    maximumPerRule: Int = 1000
  ) {
    self.now = now
    self.maximumSize = maximumSize
    self.profiles = profiles
    self.maximumPerRule = maximumPerRule
  }

  /// Checks one document.
  ///
  /// `input` is the name that the result carries; `contentType` is what a server said of the bytes.
  /// Never throws: what cannot be read is `unreadable`, with a diagnostic that says why.
  public func validate(
    _ bytes: [UInt8], input: String, contentType: String? = nil
  ) -> ValidationResult {
    let source = SourceText(bytes, contentType: contentType)
    let outcome = outcome(of: source)
    let kind = DocumentKind(outcome.format)
    let misfits = Profile.allCases.filter(profiles.contains).compactMap { $0.misfit(of: kind) }
    let diagnostics = locate(outcome.findings + source.findings + misfits, in: source.utf8)
    let worst = diagnostics.map(\.severity).max()
    let verdict = outcome.isReadable ? Verdict(worst: worst) : .unreadable
    return ValidationResult(
      input: input, format: outcome.format, verdict: verdict, diagnostics: diagnostics)
  }

  /// What a document's text is found to say, encoding and profiles apart.
  func outcome(of source: SourceText) -> Outcome {
    source.isJSON ? JSONChecker.check(source.utf8, by: self) : check(xml: source)
  }

  private func check(xml source: SourceText) -> Outcome {
    var limits = XMLLimits()
    limits.document = maximumSize
    limits.text = maximumSize
    limits.token = 8 << 20
    let names = XMLNames(Grammar.standard.lexicon)
    var reader = XMLReader(names: names, limits: limits)
    var checker = Checker(document: source.utf8, names: names, validator: self)
    checker.state.encoding = source.encoding
    let document = source.utf8
    let isComplete = reader.read(document.span) { reader in
      checker.check(&reader)
      return Self.noteIssues(of: reader, in: &checker)
    }
    return Outcome(
      findings: checker.findings.told, format: checker.documentFormat, isReadable: isComplete)
  }

  /// Adds what libxml2 said; false if the document was not read to its end.
  private static func noteIssues(of reader: borrowing XMLReader, in checker: inout Checker) -> Bool
  {
    var isComplete = true
    for issue in reader.issues where issue.level != .warning {
      checker.report(
        issue.isAboutNamespace ? .namespaceUndeclared : .xmlNotWellFormed, offset: issue.offset,
        emptiness(of: checker.document, issue) ?? issue.message)
      if issue.level == .fatal { isComplete = false }
    }
    if let (why, offset) = reader.refusal {
      checker.report(.xmlLimitExceeded, offset: offset, "the limit for \(why) is exceeded")
      isComplete = false
    }
    return isComplete
  }

  /// libxml2 calls empty what begins with anything but markup, and of nothing at all it says that
  /// something is behind its end; nil where its own words are right.
  private static func emptiness(of document: [UInt8], _ issue: XMLIssue) -> String? {
    if document.span.isBlank { return "the document is empty" }
    return issue.isOfEmptiness ? "the document does not begin with markup" : nil
  }

  private func locate(_ findings: [Finding], in bytes: [UInt8]) -> [Diagnostic] {
    var locator = Locator()
    return findings.sorted(byPlace: \.offset).map { finding in
      Diagnostic(
        rule: finding.rule, position: locator.position(of: finding.offset, in: bytes),
        path: finding.path, message: finding.message)
    }
  }
}

extension XMLIssue {
  /// `XML_ERR_DOCUMENT_EMPTY`.
  fileprivate var isOfEmptiness: Bool { code == 4 }
  /// `XML_NS_ERR_UNDEFINED_NAMESPACE`.
  fileprivate var isAboutNamespace: Bool { code == 201 }
}

/// What a checker of one format says.
struct Outcome {
  var findings: [Finding]
  var format: DocumentFormat?
  /// Whether the document was read to its end.
  var isReadable: Bool
}

/// Counts lines and characters up to growing offsets.
struct Locator {
  private var offset = 0
  private var line = 1
  /// Characters of the line before the offset.
  private var characters = 0

  mutating func position(of target: Int, in bytes: [UInt8]) -> SourcePosition {
    let end = min(max(target, offset), bytes.count)
    let passed = bytes.span.extracting(0..<end)
    while let found = passed.firstIndex(of: 0x0A, from: offset) {
      line += 1
      characters = 0
      offset = found + 1
    }
    // Every byte of UTF-8 but a continuation begins a character.
    for index in offset..<end where bytes[index] & 0xC0 != 0x80 { characters += 1 }
    offset = end
    return SourcePosition(line: line, column: characters + 1)
  }
}
