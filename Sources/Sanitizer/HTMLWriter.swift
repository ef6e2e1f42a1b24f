/// Writes a tree of allowed elements so that every parser reads the same tree from it.
///
/// Blocks never stand in phrasing: where the source has it so, phrasing is closed before the block
/// and opened again inside and behind it, as soon as there is something to hold. A paragraph ends
/// where a block begins. Lists, definition lists and tables hold only what belongs there; loose
/// content in them gets an item or a cell around it. An HTML parser would move all that about by
/// itself, which is how markup that was safe becomes dangerous; here nothing is left to move.
struct HTMLWriter {
  /// An element that has begun and not ended in the source, or one that the writer put in.
  struct Frame {
    let id: Int
    let element: Element
    let kind: ElementKind
    /// Its attributes in the writer's `attributes`.
    let attributes: Range<Int>
    /// False once the element had to end before its end in the source.
    var isAlive = true
    /// Whether its absence would not be missed: it was written, or passed through by a block.
    var isSettled = false
  }

  private(set) var output: [UInt8] = []
  /// The attributes of all elements as markup, each with a space before it.
  var attributes: [UInt8] = []
  var frames: [Frame] = []
  /// Phrasing that is open in the output: the first of the living phrasing frames, in order.
  private var openInlines: [(id: Int, element: Element)] = []
  private var lastID = 0
  private var startOfPreformatted = -1
  let maximumDepth: Int

  init(maximumDepth: Int, capacity: Int) {
    self.maximumDepth = maximumDepth
    output.reserveCapacity(capacity)
  }

  var isTooDeep: Bool { frames.count >= maximumDepth }

  // MARK: Phrasing

  /// Begins phrasing; it is written once it has content.
  mutating func startInline(_ element: Element, _ attributes: Range<Int>) -> Int? {
    switch element.kind {
    case .anchor where !makeRoomForAnchor(): return nil
    case .rubyText where !makeRoomForRubyText(): return nil
    default: break
    }
    let id = push(element, attributes)
    if element.kind == .media { openInline() }
    return id
  }

  /// Writes an element without content.
  mutating func void(_ element: Element, _ attributes: Range<Int>) {
    openInline()
    writeStart(element, attributes, isVoid: true)
  }

  /// Writes a void element of `audio`, `video` or `picture`; false where none of them is open.
  mutating func mediaSource(_ element: Element, _ attributes: Range<Int>) -> Bool {
    guard let inner = frames.last(where: { $0.isAlive && $0.kind.isInline }), inner.kind == .media,
      element != .track || inner.element != .picture, openInlines.last?.id == inner.id
    else { return false }
    writeStart(element, attributes, isVoid: true)
    return true
  }

  /// Writes an `iframe`.
  mutating func embed(_ element: Element, _ attributes: Range<Int>) {
    openInline()
    writeStart(element, attributes)
    writeEnd(element)
  }

  mutating func text(_ text: Span<UInt8>) {
    var start = 0
    if output.count == startOfPreformatted {
      // HTML parsers drop the first line break in `pre`.
      while start < text.count, text[start] == 0x0A || text[start] == 0x0D { start += 1 }
      if start == text.count { return }
    }
    let text = text.extracting(start...)
    if text.isBlank, innerBlock?.kind != .preformatted {
      for index in frames.indices where frames[index].kind.isInline { settle(index) }
    } else {
      openInline()
    }
    Markup.appendText(text, to: &output)
  }

  /// Keeps two words apart between which tags were removed.
  mutating func separate() {
    guard let last = output.last, !Characters.isBlank(last) else { return }
    text(" ")
  }

  mutating func text(_ text: StaticString) {
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    self.text(bytes.span)
  }

  private mutating func makeRoomForAnchor() -> Bool {
    guard let outer = frames.lastIndex(where: { $0.isAlive && $0.kind == .anchor }) else {
      return true
    }
    // Ending the outer link means ending the blocks between as well: rather lose the inner one.
    guard frames[outer...].allSatisfy({ !$0.isAlive || $0.kind.isInline }) else { return false }
    closeInlines(through: frames[outer].id)
    frames[outer].isAlive = false
    return true
  }

  private mutating func makeRoomForRubyText() -> Bool {
    guard let inner = frames.lastIndex(where: { $0.isAlive }) else { return false }
    if frames[inner].kind == .rubyText {
      closeInlines(through: frames[inner].id)
      frames[inner].isAlive = false
    }
    return frames.last { $0.isAlive }?.element == .ruby
  }

  /// Opens all phrasing that should be open, inside whatever the place demands.
  private mutating func openInline() {
    openImpliedParent()
    var position = 0
    for index in frames.indices where frames[index].isAlive && frames[index].kind.isInline {
      if position >= openInlines.count {
        frames[index].isSettled = true
        writeStart(frames[index].element, frames[index].attributes)
        openInlines.append((frames[index].id, frames[index].element))
      }
      position += 1
    }
  }

  mutating func closeInlines(through id: Int? = nil) {
    if let id, !openInlines.contains(where: { $0.id == id }) { return }
    while let inner = openInlines.popLast() {
      writeEnd(inner.element)
      if inner.id == id { return }
    }
  }

  // MARK: Blocks

  /// Begins a block; nil where its tags must go because of where it stands.
  mutating func startBlock(_ element: Element, _ attributes: Range<Int>) -> Int? {
    guard makeRoom(for: element.kind) else { return nil }
    return push(element, attributes)
  }

  /// Writes a block without content: `hr`, `col`.
  mutating func voidBlock(_ element: Element, _ attributes: Range<Int>) -> Bool {
    guard makeRoom(for: element.kind) else { return false }
    writeStart(element, attributes, isVoid: true)
    return true
  }

  var innerBlock: Frame? { frames.last { $0.isAlive && !$0.kind.isInline } }

  /// Ends all open phrasing for a block; it goes on inside.
  mutating func interruptInlines() {
    closeInlines()
    for index in frames.indices where frames[index].kind.isInline {
      settle(index)
      if frames[index].kind == .media { frames[index].isAlive = false }
    }
  }

  /// Ends the living blocks from `index` on, and the phrasing among them if `andInlines`.
  mutating func kill(from index: Int, andInlines: Bool = false) {
    closeInlines()
    for place in frames.indices.reversed() where place >= index && frames[place].isAlive {
      if frames[place].kind.isInline {
        if andInlines { frames[place].isAlive = false }
      } else {
        frames[place].isAlive = false
        writeEnd(frames[place].element)
      }
    }
  }

  private mutating func settle(_ index: Int) {
    frames[index].isSettled = true
  }

  // MARK: Both

  @discardableResult
  mutating func push(_ element: Element, _ attributes: Range<Int> = 0..<0) -> Int {
    lastID += 1
    let kind = element.kind
    frames.append(Frame(id: lastID, element: element, kind: kind, attributes: attributes))
    if !kind.isInline {
      writeStart(element, attributes)
      if kind == .preformatted { startOfPreformatted = output.count }
    }
    return lastID
  }

  /// Ends an element that `startInline` or `startBlock` began.
  mutating func end(_ id: Int) {
    guard let index = frames.lastIndex(where: { $0.id == id }) else { return }
    if !frames[index].isAlive {
      frames.remove(at: index)
    } else if frames[index].kind.isInline {
      if !frames[index].isSettled { openInline() }
      closeInlines(through: id)
      frames.removeAll { $0.id == id }
    } else {
      // Above it there is only what the writer put in.
      kill(from: index)
      frames.removeSubrange(index...)
    }
  }

  /// Ends everything.
  mutating func finish() {
    while let last = frames.last { end(last.id) }
  }

  private mutating func writeStart(
    _ element: Element, _ range: Range<Int>, isVoid: Bool = false
  ) {
    output += element.startMarkup
    output += attributes[range]
    if isVoid { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
  }

  private mutating func writeEnd(_ element: Element) {
    output += element.endMarkup
  }
}
