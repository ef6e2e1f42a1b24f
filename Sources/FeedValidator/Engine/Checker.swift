internal import Feed
internal import XML

/// Checks one XML document in one pass: a stack of open elements, tables that say what may stand
/// where, and some state for what concerns more than one element.
struct Checker {
  let grammar = Grammar.standard
  let names: XMLNames
  let document: [UInt8]
  let now: Timestamp?
  let profiles: Set<Profile>

  var frames: [Frame] = []
  /// How often each child of each open element was met.
  var counts: [UInt16] = []
  /// The text of the open elements that have a value.
  var text: [UInt8] = []
  var attributes: [(name: XMLName, value: String)] = []
  var findings: Findings
  var state: DocumentState
  var format: FeedFormat?
  var isSitemap = false
  var profile = ProfileState()
  /// Where the reader stands: bytes from the start of the document.
  var offset = 0
  /// The vocabulary that is the format's own; its names have no prefix in paths.
  var core = -1
  /// Names of namespaces that were judged already.
  var judged: Set<String> = []

  init(document: [UInt8], names: XMLNames, validator: FeedValidator) {
    self.document = document
    self.names = names
    now = validator.now
    profiles = validator.profiles
    findings = Findings(limit: validator.maximumPerRule)
    state = DocumentState(authorless: Findings(limit: validator.maximumPerRule))
  }

  /// The format of the document, once its root was met.
  var documentFormat: DocumentFormat? {
    isSitemap ? .sitemap : format.map { .feed($0) }
  }

  mutating func check(_ reader: inout XMLReader) {
    while let event = reader.next() {
      offset = event.offset
      switch event.kind {
      case .start: start(event, &reader)
      case .end: end()
      case .text: if wantsText { append(&reader) }
      case .doctype: check(doctype: reader.doctype(), at: event.offset)
      case .comment, .instruction: break
      }
    }
  }

  // MARK: Starting

  private mutating func start(_ event: XMLEvent, _ reader: inout XMLReader) {
    readAttributes(event, &reader)
    if event.namespaceCount > 0 { checkNamespaces(event, &reader) }
    let name = event.name.code
    guard let parent = frames.last else { return startRoot(event) }
    frames[frames.count - 1].hasChildren = true
    if parent.place == .anything { return startForeign(event, in: parent) }
    if parent.place == .markup { return startMarkup(event, in: parent) }
    guard let child = grammar.rules(parent.place).children[name] else {
      return startUnknown(event, in: parent)
    }
    let slot = parent.counts + child.index
    counts[slot] &+= 1
    let number = Int(counts[slot])
    push(name, child.spec, child.spec.place, event.offset, number)
    if number > 1, !child.spec.isRepeatable { reportDuplicate(child.spec) }
    checkAttributes(child)
    started(child.spec.action)
    if !profiles.isEmpty { startedForProfiles(child.spec) }
  }

  mutating func push(
    _ name: Int32, _ spec: ElementSpec?, _ place: Place, _ offset: Int, _ number: Int
  ) {
    let frame = Frame(
      name: name, spec: spec, place: place, offset: offset, number: number,
      counts: counts.count, text: text.count)
    counts.append(contentsOf: repeatElement(0, count: grammar.childCount(place)))
    frames.append(frame)
  }

  private mutating func reportDuplicate(_ spec: ElementSpec) {
    report(spec.duplicate, "there is more than one \(spec.name)")
  }

  // MARK: Ending

  private mutating func end() {
    guard let frame = frames.last else { return }
    if let spec = frame.spec {
      checkText(of: frame, spec)
      checkMissing(in: frame)
      ended(spec.action, frame)
      if !profiles.isEmpty { endedForProfiles(spec, frame) }
    }
    frames.removeLast()
    counts.removeLast(counts.count - frame.counts)
    if frame.spec != nil || frame.place != .markup { text.removeLast(text.count - frame.text) }
  }

  private mutating func checkMissing(in frame: Frame) {
    let specs = grammar.rules(frame.place).specs
    guard counts.count - frame.counts == specs.count else { return }
    // An image or a text input of RSS 1.0 is only named in the channel.
    if frame.place == .rdfImage && !frame.hasChildren { return }
    for index in specs.indices where counts[frame.counts + index] == 0 {
      guard let rule = specs[index].missing else { continue }
      report(rule, "there is no \(specs[index].name)")
    }
  }

  // MARK: Text

  private var wantsText: Bool {
    guard let frame = frames.last else { return false }
    // The text in markup is text of the element that holds the markup.
    guard let spec = frame.spec else { return frame.place == .markup }
    switch spec.value {
    case .any: return spec.action != .none || frame.place != .anything
    default: return true
    }
  }

  private mutating func append(_ reader: inout XMLReader) {
    reader.withText { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    }
  }

  /// The text of the element that was opened last.
  func bytes(of frame: Frame) -> ArraySlice<UInt8> {
    text[frame.text...]
  }

  private mutating func readAttributes(_ event: XMLEvent, _ reader: inout XMLReader) {
    attributes.removeAll(keepingCapacity: true)
    for index in 0..<event.attributeCount {
      attributes.append((reader.attributeName(index), reader.attributeValue(index)))
    }
  }
}
