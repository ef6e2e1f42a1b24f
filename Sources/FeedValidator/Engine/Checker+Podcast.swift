internal import Feed

extension Checker {
  mutating func checkITunes() {
    guard judged.contains("itunes " + Namespace.itunes.uri), let encoding = state.encoding,
      encoding != "utf-8"
    else { return }
    report(.itunesEncoding, "the encoding is \(encoding)")
  }

  mutating func checkCategory() {
    guard let text = value("text") else { return }
    let isNested = frames.count > 1 && frames[frames.count - 2].place == .itunesCategory
    let known: Bool
    if isNested {
      let parent = frames[frames.count - 2].note ?? ""
      known = PodcastCategories.all[parent]?.contains(text) ?? false
    } else {
      known = PodcastCategories.all[text] != nil
    }
    frames[frames.count - 1].note = text
    if !known {
      report(.itunesCategoryUnknown, "'\(text)' is no category of Apple's", attribute: "text")
    }
  }
}
