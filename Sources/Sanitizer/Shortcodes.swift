import XML

/// Replaces the shortcodes that a content system left in its markup.
///
/// A caption becomes the figure that it was to be, an embed a link, a film or a sound itself; all
/// others go, and what stands between two of them stays. Code keeps its brackets.
struct Shortcodes {
  /// Marks of quotation around values, as written, escaped, and as programs make them round.
  static let quotes: [[UInt8]] = [
    "\"", "'", "&#34;", "&#39;", "&#034;", "&#039;", "&quot;", "”", "“", "″", "’", "‘", "′", "»",
  ].map { Array($0.utf8) }

  private var codes: [Shortcode] = []
  private var tags: [Tag] = []

  /// A tag that what is written depends on.
  private struct Tag {
    let isImage: Bool
    let place: Range<Int>
  }

  static func replaced(in markup: [UInt8]) -> [UInt8] {
    let bytes = markup.span
    guard bytes.firstIndex(of: UInt8(ascii: "[")) != nil else { return markup }
    let found = Shortcodes(bytes)
    return found.codes.isEmpty ? markup : found.written(bytes)
  }

  private init(_ markup: Span<UInt8>) {
    var codeDepth = 0
    var place = 0
    var hasTags = true
    while place < markup.count {
      switch markup[place] {
      case UInt8(ascii: "<") where hasTags:
        guard let end = markup.firstIndex(of: UInt8(ascii: ">"), from: place) else {
          hasTags = false
          break
        }
        codeDepth = max(0, codeDepth + markup.codeStep(at: place))
        note(markup, place..<end + 1)
        place = end
      case UInt8(ascii: "[") where codeDepth == 0:
        if let code = Shortcode(in: markup, at: place) {
          codes.append(code)
          place = code.place.upperBound - 1
        }
      default: break
      }
      place += 1
    }
    let pairs = Set(codes.filter(\.isEnd).map(\.name))
    codes.removeAll { !$0.isCertain(in: markup, pairs: pairs) }
  }

  private mutating func note(_ markup: Span<UInt8>, _ place: Range<Int>) {
    let name = place.lowerBound + 1
    let isImage = markup.hasTag("img", at: name) || markup.hasTag("amp-img", at: name)
    if isImage || markup.has("</a>", at: place.lowerBound) {
      tags.append(Tag(isImage: isImage, place: place))
    }
  }

  private func written(_ markup: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(markup.count + 64)
    var copied = 0
    var nextTag = 0
    for (index, code) in codes.enumerated() {
      output.append(markup, copied..<code.place.lowerBound)
      copied = code.place.upperBound
      let end = index + 1 < codes.count ? codes[index + 1] : nil
      let hasEnd = end.map { $0.isEnd && $0.name == code.name } ?? false
      let inner = copied..<(hasEnd ? end?.place.lowerBound ?? copied : copied)
      switch code.name {
      case _ where code.isEnd: break
      case "caption", "wp_caption":
        while nextTag < tags.count, tags[nextTag].place.lowerBound < inner.lowerBound {
          nextTag += 1
        }
        if appendFigure(code, inner, tags[nextTag...], markup, to: &output) {
          copied = inner.upperBound
        }
      case "embed":
        if Self.appendLink(markup, inner, to: &output) { copied = inner.upperBound }
      case "video", "wpvideo": Self.append(code, as: "video", Self.films, markup, to: &output)
      case "audio": Self.append(code, as: "audio", Self.sounds, markup, to: &output)
      default: break
      }
      // What stands before and after it are different words.
      if let last = output.last, !Characters.isBlank(last) { output.append(0x20) }
    }
    output.append(markup, copied..<markup.count)
    return output
  }

  /// The figure of a caption: its picture, and what stands behind that.
  private func appendFigure(
    _ code: Shortcode, _ inner: Range<Int>, _ tags: ArraySlice<Tag>, _ markup: Span<UInt8>,
    to output: inout [UInt8]
  ) -> Bool {
    guard let image = tags.first, image.isImage, inner.contains(image.place.lowerBound) else {
      return false
    }
    var end = image.place.upperBound
    if let link = tags.dropFirst().first, !link.isImage, inner.contains(link.place.lowerBound),
      markup.extracting(end..<link.place.lowerBound).isBlank
    {
      end = link.place.upperBound
    }
    end = min(end, inner.upperBound)
    var start = end
    while start < inner.upperBound, Characters.isBlank(markup[start]) { start += 1 }
    var caption = start..<inner.upperBound
    if markup.extracting(caption).isBlank {
      caption = code.value(of: "caption", in: markup) ?? caption
    }
    output += "<figure>".utf8
    output.append(markup, inner.lowerBound..<end)
    output += "<figcaption>".utf8
    output.append(markup, caption)
    output += "</figcaption></figure>".utf8
    return true
  }

  /// A link to what was to be shown here.
  private static func appendLink(
    _ markup: Span<UInt8>, _ inner: Range<Int>, to output: inout [UInt8]
  ) -> Bool {
    var (start, end) = (inner.lowerBound, inner.upperBound)
    while start < end, Characters.isBlank(markup[start]) { start += 1 }
    while end > start, Characters.isBlank(markup[end - 1]) { end -= 1 }
    guard markup.has("http", at: start), markup.isValue(start..<end) else { return false }
    output += "<p><a href=\"".utf8
    output.append(markup, start..<end)
    output += "\">".utf8
    output.append(markup, start..<end)
    output += "</a></p>".utf8
    return true
  }

  private static let films = ["src", "mp4", "m4v", "webm", "ogv"]
  private static let sounds = ["src", "mp3", "m4a", "ogg", "wav"]

  private static func append(
    _ code: Shortcode, as element: String, _ sources: [String], _ markup: Span<UInt8>,
    to output: inout [UInt8]
  ) {
    guard let source = code.value(ofAnyOf: sources, in: markup),
      markup.isValue(source)
    else { return }
    output += "<\(element) src=\"".utf8
    output.append(markup, source)
    output += "\"></\(element)>".utf8
  }
}

extension Span<UInt8> {
  /// One where the tag at `place` begins what is shown as code, minus one where it ends it.
  func codeStep(at place: Int) -> Int {
    let isEnd = has("</", at: place)
    let isCode = ["pre", "code"].contains { (name: StaticString) in
      hasTag(name, at: place + (isEnd ? 2 : 1))
    }
    return isCode ? isEnd ? -1 : 1 : 0
  }

  /// Whether an element's name, in lower case, stands here and ends.
  fileprivate func hasTag(_ name: StaticString, at place: Int) -> Bool {
    let end = place + name.utf8CodeUnitCount
    return has(name, at: place) && end < count && !self[end].isLetter && !self[end].isDigit
  }

  /// Whether bytes may stand in double quotes as they are.
  fileprivate func isValue(_ range: Range<Int>) -> Bool {
    for place in range {
      switch self[place] {
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["):
        return false
      default: break
      }
    }
    return !range.isEmpty
  }
}
