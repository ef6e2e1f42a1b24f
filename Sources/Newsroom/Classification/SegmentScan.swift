/// One pass over the words of a segment: what names, cues and topic words it holds.
struct SegmentScan {
  /// A topic word or phrase and its tokens.
  struct TopicWord {
    var topic: Int32
    var first: Int
    var last: Int
  }

  private(set) var items: [PlaceItem] = []
  private(set) var topicWords: [TopicWord] = []
  /// Whether the segment ended in a "Baca juga", so that a list of links may follow.
  private(set) var endsInRelatedLinks = false

  /// Scans a segment and counts the function words in it.
  init(_ segment: Segment, _ lexicon: Lexicon, _ languages: inout LanguageCount) {
    var placeNext = 0
    var topicNext = 0
    let tokens = segment.tokens
    var start = 0
    while start < tokens.count {
      let word = tokens[start].word
      guard word >= 0 else {
        start += 1
        continue
      }
      languages.add(lexicon.languages[Int(word)])
      let root = lexicon.roots[Int(word)]
      if root >= 0 {
        let found = Self.longest(from: start, root, segment, lexicon)
        if found.topic >= 0, start >= topicNext {
          topicWords.append(TopicWord(topic: found.topic, first: start, last: found.topicLast))
          topicNext = found.topicLast + 1
        }
        if let item = found.item, start >= placeNext {
          if item.cue == .related {
            endsInRelatedLinks = true
            return
          }
          items.append(item)
          placeNext = item.last + 1
        }
      }
      start += 1
    }
  }

  private struct Longest {
    var topic: Int32 = -1
    var topicLast = 0
    var item: PlaceItem?
  }

  /// The longest phrases that begin at a token.
  @inline(__always)
  private static func longest(
    from start: Int, _ root: Int32, _ segment: Segment, _ lexicon: Lexicon
  ) -> Longest {
    var result = Longest()
    var node = root
    var last = start
    var crossesHyphen = false
    while true {
      let meaning = lexicon.nodes[Int(node)]
      if meaning.topic >= 0 {
        result.topic = meaning.topic
        result.topicLast = last
      }
      if !crossesHyphen, let item = item(meaning, start, last, segment, lexicon) {
        result.item = item
      }
      guard meaning.hasChildren, last + 1 < segment.tokens.count else { return result }
      let next = segment.tokens[last + 1]
      guard next.word >= 0 else { return result }
      if next.gap == .hyphen {
        if !segment.repeats(last + 1) { crossesHyphen = true }
      } else if !segment.joins(last + 1) {
        return result
      }
      node = lexicon.child(of: node, by: next.word)
      guard node >= 0 else { return result }
      last += 1
    }
  }

  @inline(__always)
  private static func item(
    _ meaning: Lexicon.Node, _ first: Int, _ last: Int, _ segment: Segment, _ lexicon: Lexicon
  ) -> PlaceItem? {
    var name = meaning.name
    var district = meaning.district
    if !segment.tokens[first].isName, !segment.isLower {
      district = -1
      if name >= 0, lexicon.names[Int(name)].rule != .never { name = -1 }
    }
    if name < 0, meaning.cue != .none { district = -1 }
    guard name >= 0 || district >= 0 || meaning.cue != .none else { return nil }
    return PlaceItem(
      name: name, district: district, cue: name >= 0 || district >= 0 ? .none : meaning.cue,
      first: first, last: last, evidenceStart: first)
  }
}
