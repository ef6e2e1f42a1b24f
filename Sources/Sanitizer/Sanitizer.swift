import XML

/// Makes HTML from outside safe to show, or plain text.
///
/// The markup is read by an HTML parser and written anew from the tree: only elements, attributes,
/// schemes and embeds that are known to be harmless, nothing as it stood.
public struct Sanitizer: Sendable {
  public let policy: SanitizerPolicy

  public init(policy: SanitizerPolicy = .default) {
    self.policy = policy
  }

  /// Safe HTML with absolute addresses.
  ///
  /// - Parameters:
  ///   - html: a fragment or a whole document, however broken.
  ///   - base: the http or https address that relative ones in it are relative to; without one, or
  ///     with another scheme, relative addresses are removed.
  /// - Returns: the HTML, and what was removed from it.
  public func sanitize(_ html: String, base: String? = nil) -> SanitizedHTML {
    let source = MarkupSource(html, maximumBytes: policy.maximumBytes, isArticle: true)
    return sanitized(source.tree(policy), isCut: source.isCut, base: base)
  }

  /// An article in one reading: its safe HTML, its text and the beginning of it.
  ///
  /// - Parameters:
  ///   - html: as for ``sanitize(_:base:)``.
  ///   - base: as for ``sanitize(_:base:)``.
  ///   - summaryCharacters: what the summary has at most, as for
  ///     ``summary(of:maximumCharacters:)``.
  /// - Returns: what the three methods return one by one, in a third of their time.
  public func article(_ html: String, base: String? = nil, summaryCharacters: Int)
    -> SanitizedArticle
  {
    let source = MarkupSource(html, maximumBytes: policy.maximumBytes, isArticle: true)
    let tree = source.tree(policy)
    let safe = sanitized(tree, isCut: source.isCut, base: base)
    guard !html.utf8.span.mayHoldEscape, html.utf8.span.firstIndex(of: UInt8(ascii: "[")) == nil
    else {
      return SanitizedArticle(
        html: safe, text: plainText(html),
        summary: summary(of: html, maximumCharacters: summaryCharacters))
    }
    return SanitizedArticle(
      html: safe, text: text(of: tree),
      summary: summary(of: tree, maximumCharacters: summaryCharacters))
  }

  private func sanitized(_ tree: HTMLTree, isCut: Bool, base: String?) -> SanitizedHTML {
    var walk = SanitizingWalk(tree, base: base, policy: policy)
    var (output, log) = walk.run()
    if isCut { log.addRest() }
    while let last = output.last, Characters.isBlank(last) { output.removeLast() }
    let start = output.firstIndex { !Characters.isBlank($0) } ?? output.endIndex
    return SanitizedHTML(
      html: String(copying: output.span.extracting(start...)), removed: log.removals)
  }

  /// The text of a title, a name or a caption that may hold markup.
  ///
  /// Tags are gone, references decoded once, runs of white space one space. What remains is safe on
  /// a terminal and cannot turn the text around it: no controls, no terminal escapes, no
  /// bidirectional embeddings, overrides and isolates. It is text: where it becomes markup, it has
  /// to be escaped again. Because readers are known that forget to, a `<` that begins a tag for them
  /// becomes a `‹`, and so does a reference to one that is left.
  public func plainText(_ html: String) -> String {
    guard html.utf8.contains(where: Self.isOfMarkup) else { return PlainText.cleaned(html) }
    let source = MarkupSource(
      PlainText.withoutEscapes(html), maximumBytes: policy.maximumBytes, isArticle: false)
    return text(of: source.tree(policy))
  }

  /// Whether a byte may begin a tag, a reference, or a control that stands for a character of
  /// windows-1252.
  private static func isOfMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0xC2
  }

  /// A text that is no markup, cleaned as `plainText` cleans what it returns.
  public func plainText(ofText text: String) -> String {
    PlainText.withoutTags(PlainText.cleaned(text))
  }

  /// The beginning of the text of an article, ended by an ellipsis where it is cut.
  ///
  /// - Parameters:
  ///   - html: the article.
  ///   - maximumCharacters: what the summary has at most, ellipsis included.
  /// - Returns: plain text, cut between words only; empty where not even the first one fits. What
  ///   stands in figures is not part of it, unless there is nothing else.
  public func summary(of html: String, maximumCharacters: Int) -> String {
    guard html.utf8.contains(where: { Self.isOfMarkup($0) || $0 == UInt8(ascii: "[") }) else {
      return Summary.cut(PlainText.cleaned(html), maximumCharacters: maximumCharacters)
    }
    let source = MarkupSource(
      PlainText.withoutEscapes(html), maximumBytes: policy.maximumBytes, isArticle: true)
    return summary(of: source.tree(policy), maximumCharacters: maximumCharacters)
  }

  /// The address of a picture, a film or a sound, absolute; nil where a reader's program may not load
  /// it.
  public func resource(_ address: String, base: String? = nil) -> String? {
    WebAddress(address, for: .resource, base: base.flatMap(HostParts.init), policy: policy)?.text
  }

  private func text(of tree: HTMLTree) -> String {
    PlainText.withoutTags(PlainText.cleaned(PlainText.text(of: tree)))
  }

  private func summary(of tree: HTMLTree, maximumCharacters: Int) -> String {
    var text = PlainText.cleaned(PlainText.text(of: tree, skipping: ["figure", "table"]))
    if text.isEmpty { text = self.text(of: tree) }
    return Summary.cut(PlainText.withoutTags(text), maximumCharacters: maximumCharacters)
  }
}
