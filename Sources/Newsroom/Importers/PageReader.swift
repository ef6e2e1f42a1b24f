package import Feed

/// Reads the text of a newsroom's page as portals publish it.
///
/// The page is read line by line, a paragraph a line. Lists of other stories, captions, credits and
/// the portal's own wording are told apart by their labels and shapes; what remains is the body.
/// Work is linear in the size of the page.
package struct PageReader: Sendable {
  package var options: Options

  /// What the page itself does not say.
  package struct Options: Sendable, Hashable {
    /// The zone of dates that name none.
    package var zone: OutletZone
    /// A day not before the article's, from which dates without a year are completed. Where it is
    /// nil, a file name that begins with a date (`2026-10-14-...`) gives it.
    package var reference: CivilDate?
    /// Outlets without a domain in their name that datelines may carry, besides the known agencies.
    package var brands: [String]
    /// The largest page that is read, in bytes.
    package var limit: Int

    package init(
      zone: OutletZone = .western, reference: CivilDate? = nil, brands: [String] = [],
      limit: Int = 1 << 20
    ) {
      self.zone = zone
      self.reference = reference
      self.brands = brands
      self.limit = limit
    }
  }

  package init(options: Options = Options()) {
    self.options = options
  }

  /// Reads a page of text in UTF-8; `name` is the file's name, for messages and as a reference date.
  package func read(_ bytes: some Collection<UInt8>, name: String) throws(PageError) -> NewsPage {
    let lines = try PageText.lines(of: bytes, name: name, limit: options.limit)
    var assembler = PageAssembler(lines: lines, name: name, options: options)
    return try assembler.page()
  }

  /// Reads what the classifier needs of a page that may be unfinished: a headline is enough.
  package func readStoryText(
    _ bytes: some Collection<UInt8>, name: String
  ) throws(PageError) -> StoryText {
    let lines = try PageText.lines(of: bytes, name: name, limit: options.limit)
    var assembler = PageAssembler(lines: lines, name: name, options: options)
    return try assembler.storyText()
  }

  /// Reads a page that is already a string.
  package func read(_ text: String, name: String) throws(PageError) -> NewsPage {
    try read(text.utf8, name: name)
  }
}
