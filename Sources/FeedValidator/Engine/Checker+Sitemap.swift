/// The sitemap protocol's limits and values.
extension Checker {
  /// Says once that a sitemap is too large, in addresses or in bytes.
  mutating func checkSitemapSize() {
    guard let number = frames.last?.number else { return }
    if number == 50_001 { report(.sitemapTooLarge, "this is address 50,001 of the sitemap") }
    if number == 1, document.count > 52_428_800 {
      report(.sitemapTooLarge, "the sitemap has \(document.count) bytes")
    }
  }

  mutating func checkLocation(_ frame: Frame) {
    let location = trimmed(frame)
    let length = location.unicodeScalars.count
    if length >= 2048 { report(.sitemapLocationTooLong, "the address has \(length) characters") }
    guard let host = Reference.host(Array(location.utf8).span) else { return }
    guard let first = state.sitemapHost else {
      state.sitemapHost = host
      return
    }
    if host != first { report(.sitemapHostDiffers, "this is at \(host), the first at \(first)") }
  }

  mutating func checkPriority(_ frame: Frame) {
    let text = trimmed(frame)
    if !(Double(text).map { (0...1).contains($0) } ?? false) {
      report(.sitemapPriorityInvalid, "'\(text)' is no number from 0.0 to 1.0")
    }
  }
}
