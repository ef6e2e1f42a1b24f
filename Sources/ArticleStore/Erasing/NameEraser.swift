import Foundation
import Newsroom
import Sanitizer

/// Takes names out of every text of an article, in any letter case, however their words are joined:
/// by spaces, by markup, or by hyphens as in an address.
struct NameEraser {
  /// What stands in the place of a name.
  static let replacement = "[disamarkan]"

  private let patterns: [NSRegularExpression]

  init(_ names: [String]) {
    patterns = names.sorted { $0.count > $1.count }.compactMap { name in
      let words = name.split { !$0.isLetter && !$0.isNumber }
        .map { NSRegularExpression.escapedPattern(for: String($0)) }
      guard !words.isEmpty else { return nil }
      let joint = #"(?:[\s\-_+.,'’]|%20|&nbsp;|&#160;|<[^>]*>)+"#
      return try? NSRegularExpression(
        pattern: #"(?<![\p{L}\p{N}])"# + words.joined(separator: joint) + #"(?![\p{L}\p{N}])"#,
        options: [.caseInsensitive])
    }
  }

  /// Takes the names out of all that an article says, and drops the addresses and pictures whose
  /// address says them.
  func erase(_ article: inout Article) {
    var story = article.story
    story.headline = erased(story.headline)
    story.summary = erased(story.summary)
    if says(story.content) { story.content = Sanitizer().sanitize(erased(story.content)).html }
    story.authors = story.authors.filter { !says($0) }
    story.pictures = story.pictures.filter { !says($0.url) }.map(erased)
    story.media = story.media.filter { !says($0.url) }.map(erased)
    story.outlet = story.outlet.map(erased)
    story.place = story.place.map(erased)
    if let url = story.canonicalURL, says(url) { story.canonicalURL = nil }
    story.relatedHeadlines = story.relatedHeadlines.map(erased)
    article.story = story
    article.notes = article.notes.map { note in
      guard case .text(let text) = note.body else { return note }
      return Note(note.kind, .text(erased(text)), time: note.time)
    }
    if case .withdrawn(let when, let reason) = article.status {
      article.status = .withdrawn(at: when, reason: erased(reason))
    }
  }

  /// In how many places an article says the names.
  func count(in article: Article) -> Int {
    let story = article.story
    var texts = [story.headline, story.summary, story.content] + story.authors
    texts += story.relatedHeadlines
    texts += story.pictures.flatMap { [$0.url, $0.caption, $0.credit].compactMap(\.self) }
    texts += [story.outlet, story.place, story.canonicalURL].compactMap(\.self)
    texts += article.notes.compactMap { if case .text(let text) = $0.body { text } else { nil } }
    if case .withdrawn(_, let reason) = article.status { texts.append(reason) }
    return texts.reduce(0) { $0 + count(in: $1) }
  }

  private func count(in text: String) -> Int {
    patterns.reduce(0) { $0 + $1.numberOfMatches(in: text, range: Self.all(text)) }
  }

  private func erased(_ picture: Picture) -> Picture {
    var picture = picture
    picture.caption = picture.caption.map(erased)
    picture.credit = picture.credit.flatMap { says($0) ? nil : $0 }
    return picture
  }

  private func erased(_ file: MediaFile) -> MediaFile {
    var file = file
    file.title = file.title.map(erased)
    return file
  }

  private func says(_ text: String) -> Bool {
    patterns.contains { $0.firstMatch(in: text, range: Self.all(text)) != nil }
  }

  private func erased(_ text: String) -> String {
    patterns.reduce(text) { text, pattern in
      pattern.stringByReplacingMatches(
        in: text, range: Self.all(text),
        withTemplate: NSRegularExpression.escapedTemplate(for: Self.replacement))
    }
  }

  private static func all(_ text: String) -> NSRange {
    NSRange(location: 0, length: text.utf16.count)
  }
}
