import Crypto
import Feed

/// Turns a newsroom's page into what the store takes in: classified, identified, in its zone.
package struct PageSubmitter: Sendable {
  private let outlet: Outlet
  private let regions: RegionCatalog
  private let topics: TopicCatalog
  private let classifier: Classifier
  private let reader: PageReader

  /// - Parameters:
  ///   - site: whose page it is; ids derive from the outlet.
  ///   - classifier: what recognises regions and topics.
  package init(site: Site, classifier: Classifier) {
    outlet = site.outlet
    regions = site.regions
    topics = site.topics
    self.classifier = classifier
    reader = PageReader(options: PageReader.Options(zone: site.outlet.zone))
  }

  /// The page in a file.
  ///
  /// - Parameters:
  ///   - bytes: text in UTF-8.
  ///   - file: the file's name without its folder, by which it is recognised when it comes again.
  /// - Returns: the page for the store, and what was odd about it.
  /// - Throws: ``PageError`` naming line and reason.
  package func submission(_ bytes: [UInt8], file: String) throws(PageError) -> PageSubmission {
    let page = try reader.read(bytes, name: file)
    let text = page.storyText
    let found = classifier.classify(text)
    var remarks = page.findings.map { PageRemark(line: $0.line, message: "\($0)") }
    let tagging = self.tagging(page, found, &remarks)
    let written = known(page.labels.language.map { [$0] } ?? [], "language", &remarks) {
      LanguageTag.isValid($0) ? $0 : nil
    }
    let language = written.first ?? found.language
    let published = page.date.assuming(zone(of: tagging)).timestamp
    let url = page.labels.url?.text
    let submission = Submission(
      newID: .derived(from: url.map { "url:\($0)" } ?? "file:\(file)", in: outlet.namespace),
      identities: identities(page, file: file, published: published),
      document: SourceDocument(name: "file \(file)", digest: Self.digest(bytes)),
      story: story(page, language: language), tagging: tagging, origin: .newsroom,
      published: published,
      explanation: Explanation(found, of: text))
    return PageSubmission(submission: submission, remarks: remarks)
  }

  private func identities(_ page: NewsPage, file: String, published: Timestamp) -> [Identity] {
    (page.labels.url.map { [.url($0.text)] } ?? []) + [
      .file(file), .headline(page.headline.text, published.date),
    ]
  }

  private func story(_ page: NewsPage, language: String?) -> Story {
    return Story(
      headline: page.headline.text,
      summary: Summary.firstSentences(of: page.paragraphs.first?.text ?? ""),
      content: page.contentHTML,
      authors: page.credits.authors.map(\.text),
      pictures: page.labels.picture.map { picture in
        [
          Picture(
            url: picture.text, type: PictureType.named(in: picture.text),
            caption: page.captions.first?.text, credit: page.captions.first?.credit)
        ]
      } ?? [],
      outlet: page.dateline?.brand, place: page.dateline?.places.first,
      canonicalURL: page.labels.url?.text,
      language: language == outlet.language ? nil : language,
      relatedHeadlines: page.related.flatMap(\.headlines).map(\.text))
  }

  private func zone(of tagging: Tagging) -> OutletZone {
    tagging.regions.first.flatMap { regions[$0] }
      .flatMap { OutletZone(name: $0.timeZone) } ?? outlet.zone
  }

  /// What the page's editor set by hand, else what the classifier found.
  private func tagging(
    _ page: NewsPage, _ found: Classification, _ remarks: inout [PageRemark]
  ) -> Tagging {
    var tagging = Tagging(found)
    let places = known(page.labels.regions, "region", &remarks) { regions.region(named: $0)?.id }
    let subjects = known(page.labels.topics, "topic", &remarks) { topics.topic(named: $0)?.id }
    if !places.isEmpty { (tagging.regions, tagging.regionsBy) = (places, .editor) }
    if !subjects.isEmpty { (tagging.topics, tagging.topicsBy) = (subjects, .editor) }
    if let genre = page.labels.genre {
      let ids = known([genre], "genre", &remarks) { topics.genre($0.lowercased())?.id }
      if let id = ids.first { (tagging.genre, tagging.genreBy) = (id, .editor) }
    }
    return tagging
  }

  private func known(
    _ lines: [PageLine], _ what: String, _ remarks: inout [PageRemark],
    find: (String) -> String?
  ) -> [String] {
    lines.compactMap { line in
      let id = find(line.text)
      if id == nil {
        remarks.append(PageRemark(line: line.line, message: "no \(what) is called \(line.text)"))
      }
      return id
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes))
  }
}

/// A page ready for the store, and what was odd about it.
package struct PageSubmission: Sendable {
  package var submission: Submission
  package var remarks: [PageRemark]
}

/// Something odd about a page that did not stop its reading.
package struct PageRemark: Sendable, Hashable {
  /// Counts from 1.
  package var line: Int
  package var message: String
}

extension NewsPage {
  /// What the classifier reads of the page: none of its lists of other stories.
  package var storyText: StoryText {
    StoryText(headline: headline, dateline: dateline, paragraphs: paragraphs, labels: labels)
  }
}

extension StoryText {
  init(
    headline: PageLine, dateline: PageDateline?, paragraphs: [PageLine], labels: PageLabels
  ) {
    self.init(
      headline: headline.text, dateline: dateline?.places.joined(separator: ", "),
      paragraphs: paragraphs.map(\.text), section: labels.section?.text)
  }
}
