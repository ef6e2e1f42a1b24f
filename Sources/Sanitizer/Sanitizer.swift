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
    let source = MarkupSource(html, maximumBytes: policy.maximumBytes)
    var walk = SanitizingWalk(source.tree(policy), base: base, policy: policy)
    var (output, log) = walk.run()
    if source.isCut { log.add(.rest, "document") }
    while let last = output.last, Characters.isBlank(last) { output.removeLast() }
    let safe = output.drop(while: Characters.isBlank)
    return SanitizedHTML(html: String(decoding: safe, as: UTF8.self), removed: log.removals)
  }

  /// The text of a title, a name or a caption that may hold markup.
  ///
  /// Tags are gone, references decoded once, runs of white space one space. What remains is safe on
  /// a terminal and cannot turn the text around it: no controls, no terminal escapes, no
  /// bidirectional embeddings, overrides and isolates. It is text: where it becomes markup, it has
  /// to be escaped again.
  public func plainText(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return PlainText.cleaned(html)
    }
    let source = MarkupSource(PlainText.withoutEscapes(html), maximumBytes: policy.maximumBytes)
    return PlainText.cleaned(PlainText.text(of: source.tree(policy), skipping: []))
  }

  /// A text that is no markup, cleaned as `plainText` cleans what it returns.
  public func plainText(ofText text: String) -> String {
    PlainText.cleaned(text)
  }

  /// The beginning of the text of an article, ended by an ellipsis where it is cut.
  ///
  /// - Parameters:
  ///   - html: the article.
  ///   - maximumCharacters: what the summary has at most, ellipsis included.
  /// - Returns: plain text, cut between words only; empty where not even the first one fits. What
  ///   stands in figures is not part of it, unless there is nothing else.
  public func summary(of html: String, maximumCharacters: Int) -> String {
    let source = MarkupSource(PlainText.withoutEscapes(html), maximumBytes: policy.maximumBytes)
    let tree = source.tree(policy)
    var text = PlainText.cleaned(PlainText.text(of: tree, skipping: ["figure", "table"]))
    if text.isEmpty { text = PlainText.cleaned(PlainText.text(of: tree, skipping: [])) }
    return Summary.cut(text, maximumCharacters: maximumCharacters)
  }
}
