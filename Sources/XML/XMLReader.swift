import CLibXML2

/// Reads XML one event at a time: the safe side of the C reader over libxml2.
///
/// Entities and document types are neither expanded nor loaded. The reader keeps its memory and its
/// names for the next document. What an event says of text and attributes can be asked until the
/// reader is moved on.
@safe
package struct XMLReader: ~Copyable {
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// libxml2 goes on after errors as well as it can, and elements left open are closed.
    package static let recover = Options(rawValue: 1)
    /// Comments and instructions are events too. Without it text runs on across them.
    package static let comments = Options(rawValue: 2)
  }

  package let names: XMLNames
  package let limits: XMLLimits
  /// The event taken last.
  package private(set) var event = XMLEvent(record: siar_event())
  private let reader: OpaquePointer?

  package init(names: XMLNames, limits: XMLLimits = XMLLimits()) {
    self.names = names
    self.limits = limits
    unsafe reader = siar_reader_create(siar_reader_limits(limits)) { context, local, prefix, uri in
      guard let context = unsafe context else { return -1 }
      let names = unsafe Unmanaged<XMLNames>.fromOpaque(context).takeUnretainedValue()
      return unsafe names.resolve(
        local: String(copying: local), prefix: String(copying: prefix), uri: String(copying: uri))
    }
  }

  deinit {
    unsafe siar_reader_destroy(reader)
  }

  /// Reads one document of UTF-8, without a byte-order mark, in `body`; what an XML declaration says
  /// of the encoding is ignored.
  package mutating func read<Result, Failure: Error>(
    _ document: Span<UInt8>, options: Options = [],
    _ body: (inout XMLReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if names.otherCount > 4096 {
      names.forgetOthers()
      unsafe siar_reader_forget_names(reader)
    }
    event = XMLEvent(record: siar_event())
    return try unsafe document.withUnsafeBufferPointer { (bytes) throws(Failure) in
      _ = unsafe siar_reader_begin(reader, bytes.baseAddress, bytes.count, options.rawValue)
      defer { unsafe siar_reader_end(reader) }
      return try body(&self)
    }
  }

  private var context: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(names).toOpaque()
  }

  // MARK: Moving on

  /// The next event; nil at the end, after a fatal error and after a refusal.
  package mutating func next() -> XMLEvent? {
    guard let record = unsafe siar_reader_next(reader, context) else { return nil }
    unsafe event = XMLEvent(record: record.pointee)
    return event
  }

  /// The next child of the element that was entered last, which is entered thereby; nil when the
  /// element ends, which is left thereby. Text between children is passed over.
  package mutating func nextChild() -> XMLName? {
    guard let record = unsafe siar_reader_next_element(reader, context) else { return nil }
    guard unsafe record.pointee.kind == XMLEvent.Kind.start.rawValue else { return nil }
    unsafe event = XMLEvent(record: record.pointee)
    return event.name
  }

  /// The next tag: `.some(name)` enters an element, `.some(nil)` leaves one; nil at the end.
  package mutating func nextElement() -> XMLName?? {
    guard let record = unsafe siar_reader_next_element(reader, context) else { return nil }
    guard unsafe record.pointee.kind == XMLEvent.Kind.start.rawValue else { return .some(nil) }
    unsafe event = XMLEvent(record: record.pointee)
    return event.name
  }

  /// The text of the element that was entered last, which is left thereby; nil, and nothing passed,
  /// if it has children.
  ///
  /// `trimming` removes white space at both ends.
  package mutating func leaf(trimming: Bool = true) -> String? {
    withLeaf(trimming: trimming) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(copying: $0) }
    }
  }

  /// Gives the text of the element that was entered last to `body`, and leaves the element; nil, and
  /// nothing passed, if it has children.
  package mutating func withLeaf<Result>(
    trimming: Bool = true, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    var text = unsafe siar_bytes()
    guard unsafe siar_reader_take_leaf(reader, context, &text) else { return nil }
    return unsafe body(buffer(text, trimming: trimming).span)
  }

  /// Leaves the element that was entered last, passing over all that is in it.
  package mutating func skip() {
    var depth = 1
    while depth > 0, let record = unsafe siar_reader_next_element(reader, context) {
      depth += unsafe record.pointee.kind == XMLEvent.Kind.start.rawValue ? 1 : -1
    }
  }

  // MARK: Asking about the event taken last

  /// The text of a text, comment or instruction.
  package func text() -> String {
    withText { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(copying: $0) }
    }
  }

  package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    var record = event.record
    let text = unsafe siar_reader_text(reader, &record)
    return unsafe body(buffer(text, trimming: false).span)
  }

  /// The name of the attribute at `index`, 0 to the event's count minus one.
  package func attributeName(_ index: Int) -> XMLName {
    XMLName(code: attribute(Int32(index))?.name ?? -1)
  }

  /// The value of the attribute at `index`, 0 to the event's count minus one.
  package func attributeValue(_ index: Int) -> String {
    guard var found = attribute(Int32(index)) else { return "" }
    return unsafe String(copying: siar_reader_value(reader, &found))
  }

  /// The value of the attribute `name`; nil if the element has none.
  package func attribute(_ name: XMLName) -> String? {
    guard event.record.attribute_count > 0 else { return nil }
    var record = event.record
    let index = unsafe siar_reader_find(reader, &record, name.code)
    return index < 0 ? nil : attributeValue(Int(index))
  }

  private func attribute(_ index: Int32) -> siar_attribute? {
    var record = event.record
    var found = siar_attribute()
    return unsafe siar_reader_attribute(reader, &record, index, &found) ? found : nil
  }

  /// The namespace declaration at `index`: its prefix, empty for the default one, and its address.
  package func namespace(_ index: Int) -> (prefix: String, uri: String) {
    var record = event.record
    var prefix = unsafe siar_bytes()
    var uri = unsafe siar_bytes()
    _ = unsafe siar_reader_namespace(reader, &record, Int32(index), &prefix, &uri)
    return unsafe (String(copying: prefix), String(copying: uri))
  }

  /// Name, public and system identifier of the document type, empty where they are missing.
  package func doctype() -> (name: String, publicID: String, systemID: String) {
    var parts = unsafe (siar_bytes(), siar_bytes(), siar_bytes())
    unsafe withUnsafeMutableBytes(of: &parts) { raw in
      unsafe siar_reader_doctype(
        reader, raw.baseAddress?.assumingMemoryBound(to: siar_bytes.self))
    }
    return unsafe (
      String(copying: parts.0), String(copying: parts.1), String(copying: parts.2)
    )
  }

  // MARK: Asking about the document

  /// 1-based line and column (in bytes) of an offset. Cheap when offsets only grow.
  package func locate(_ offset: Int) -> (line: Int, column: Int) {
    var line = 0
    var column = 0
    unsafe siar_reader_locate(reader, max(0, offset), &line, &column)
    return (line, column)
  }

  /// Whether the text of an entity is missing from what was read so far: document types are not read,
  /// so what they declare is not known.
  package var lacksEntity: Bool { unsafe siar_reader_lacks_entity(reader) }

  /// Whether all that was read so far is well-formed.
  package var isWellFormed: Bool { unsafe siar_reader_is_well_formed(reader) }

  /// Why reading stopped before the end, and where.
  package var refusal: (why: XMLRefusal, offset: Int)? {
    let why = unsafe siar_reader_refusal(reader)
    guard let refusal = XMLRefusal(rawValue: Int(why.rawValue)) else { return nil }
    return (refusal, Int(unsafe siar_reader_refusal_offset(reader)))
  }

  /// What libxml2 said about the document so far, at most 64 issues.
  package var issues: [XMLIssue] {
    (0..<(unsafe siar_reader_issue_count(reader))).map { index in
      let issue = unsafe siar_reader_issue_at(reader, index)
      let place = locate(unsafe issue.offset)
      var message = unsafe issue.message.map { unsafe String(cString: $0) } ?? ""
      while message.last?.isNewline == true { message.removeLast() }
      return XMLIssue(
        code: Int(unsafe issue.code),
        level: XMLIssue.Level(rawValue: Int(unsafe issue.level)) ?? .error,
        message: message, offset: Int(unsafe issue.offset), line: place.line, column: place.column)
    }
  }
}

extension siar_reader_limits {
  init(_ limits: XMLLimits) {
    self.init(
      document: limits.document, token: limits.token, text: limits.text, name: limits.name,
      depth: Int32(clamping: limits.depth), attributes: Int32(clamping: limits.attributes),
      namespaces: Int32(clamping: limits.namespaces), names: Int32(clamping: limits.names))
  }
}
