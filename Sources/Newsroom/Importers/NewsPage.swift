/// A page of news as its text was read: what the outlet wrote, taken apart, nothing rewritten.
///
/// Lists of other stories are `related` and nothing else: they neither date nor place the article.
package struct NewsPage: Sendable, Hashable {
  package var headline: PageLine
  /// Where and by whom the story was told: the opening of the first paragraph.
  package var dateline: PageDateline?
  package var date: PageDate
  /// When the page says that it was changed, where it does.
  package var updated: PageDate?
  /// Captions of pictures in their order, without labels.
  package var captions: [PageCaption] = []
  /// The body in order, without dateline, byline, related lists and the portal's own wording.
  package var paragraphs: [PageLine] = []
  package var credits = PageCredits()
  package var related: [RelatedList] = []
  package var labels = PageLabels()
  /// What was odd about the page but did not stop the reading.
  package var findings: [PageFinding] = []

  package init(headline: PageLine, date: PageDate) {
    self.headline = headline
    self.date = date
  }

  /// The body as plain text, one paragraph a line.
  package var text: String {
    paragraphs.map(\.text).joined(separator: "\n")
  }
}

/// Who made a story.
package struct PageCredits: Sendable, Hashable {
  package var authors: [PageLine] = []
  package var editors: [PageLine] = []
  /// The agency or outlet that the story was taken from.
  package var source: PageLine?
  /// Initials at the end as written, without parentheses and asterisks: `fyk/ash`.
  package var signOff: PageLine?

  package init() {}
}

/// What a page says of itself in labelled lines.
package struct PageLabels: Sendable, Hashable {
  /// The page's own address, http or https.
  package var url: PageLine?
  /// The address of the main picture, http or https.
  package var picture: PageLine?
  /// The portal's section as written: `Hukrim`.
  package var section: PageLine?
  /// A genre set by hand: `opini`.
  package var genre: PageLine?
  /// A BCP 47 language tag set by hand.
  package var language: PageLine?
  /// Regions set by hand: slugs, names or Kemendagri codes as written.
  package var regions: [PageLine] = []
  /// Topics set by hand, as written.
  package var topics: [PageLine] = []
  /// The portal's keywords.
  package var tags: [PageLine] = []
  /// What was corrected, where the page says so.
  package var correction: PageLine?

  package init() {}
}

/// A piece of a page's text and the line where it stands.
package struct PageLine: Sendable, Hashable {
  package var text: String
  /// Counts from 1.
  package var line: Int

  package init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }
}

/// What a page writes under a picture.
package struct PageCaption: Sendable, Hashable {
  package var text: String
  /// Who took or lent the picture, without the word for photo.
  package var credit: String?
  /// Counts from 1.
  package var line: Int

  package init(_ text: String, credit: String? = nil, line: Int) {
    self.text = text
    self.credit = credit
    self.line = line
  }
}

/// The opening of a story that names the outlet, the place, or both.
package struct PageDateline: Sendable, Hashable {
  /// The outlet as written: `MEGAPOLITANPOS.COM`, `ANTARA`.
  package var brand: String?
  /// The places as written, the nearest first.
  package var places: [String]
  /// Counts from 1.
  package var line: Int

  package init(brand: String? = nil, places: [String] = [], line: Int) {
    self.brand = brand
    self.places = places
    self.line = line
  }
}

/// Headlines of other stories that a page lists together.
package struct RelatedList: Sendable, Hashable {
  /// The words above the list as written, without the colon; nil for a list that has none.
  package var name: String?
  package var headlines: [PageLine]

  package init(name: String? = nil, headlines: [PageLine]) {
    self.name = name
    self.headlines = headlines
  }
}
