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

  /// The first words that no phrase of each sort covers yet.
  private var placeNext = 0
  private var topicNext = 0

  /// Scans a segment and counts what its words say of the language.
  init(_ segment: Segment, _ lexicon: Lexicon, _ languages: inout LanguageCount) {
    for start in segment.tokens.indices where !endsInRelatedLinks {
      let word = segment.tokens[start].word
      guard word >= 0 else {
        languages.add(formOf: segment.tokens[start], in: segment.bytes)
        continue
      }
      languages.add(lexicon.languages[Int(word)])
      let root = lexicon.roots[Int(word)]
      if root >= 0 { take(from: start, root, segment, lexicon) }
    }
  }

  /// Takes the longest phrases that begin at a token, a place and a topic apart.
  private mutating func take(
    from start: Int, _ root: Int32, _ segment: Segment, _ lexicon: Lexicon
  ) {
    var topic = TopicWord(topic: -1, first: start, last: start)
    var item = PlaceItem(
      name: -1, district: -1, cue: .none, first: start, last: start, evidenceStart: start)
    var node = root
    var last = start
    var crossesHyphen = false
    while node >= 0 {
      let meaning = lexicon.nodes[Int(node)]
      if meaning.topic >= 0 {
        topic.topic = meaning.topic
        topic.last = last
      }
      if !crossesHyphen || meaning.isHyphenated, start >= placeNext {
        note(meaning, last, in: &item, segment, lexicon)
      }
      var following: Int32 = -1
      if meaning.hasChildren, last + 1 < segment.tokens.count {
        let next = segment.tokens[last + 1]
        let isHyphen = next.gap == .hyphen
        if isHyphen, !segment.repeats(last + 1) { crossesHyphen = true }
        if next.word >= 0, isHyphen || segment.joins(last + 1) {
          last += 1
          following = lexicon.child(of: node, by: next.word)
        }
      }
      node = following
    }
    keep(topic, item)
  }

  private mutating func keep(_ topic: TopicWord, _ item: PlaceItem) {
    if topic.topic >= 0, topic.first >= topicNext {
      topicWords.append(topic)
      topicNext = topic.last + 1
    }
    guard !item.isCue || item.cue != .none else { return }
    if item.cue == .related {
      endsInRelatedLinks = true
      return
    }
    items.append(item)
    placeNext = item.last + 1
  }

  /// Writes down what a phrase that ends at a token means for places, if it means anything.
  private func note(
    _ meaning: Lexicon.Node, _ last: Int, in item: inout PlaceItem, _ segment: Segment,
    _ lexicon: Lexicon
  ) {
    var name = meaning.name
    var district = meaning.district
    if !segment.tokens[item.first].isName, !segment.isLower {
      district = -1
      if name >= 0, !isRead(lexicon.names[Int(name)].rule, inLowerCaseAt: item.first) { name = -1 }
    }
    if name < 0, meaning.cue != .none { district = -1 }
    guard name >= 0 || district >= 0 || meaning.cue != .none else { return }
    item.name = name
    item.district = district
    item.cue = name >= 0 || district >= 0 ? .none : meaning.cue
    item.last = last
  }

  /// Whether a name in lower case counts: what keeps others from counting does, and an unmistakable
  /// one behind its office, "kabupaten majalengka".
  private func isRead(_ rule: PlaceName.Rule, inLowerCaseAt first: Int) -> Bool {
    if rule == .never { return true }
    guard rule == .open, let before = items.last, before.last + 1 == first else { return false }
    return before.cue == .kabupaten || before.cue == .kota || before.cue == .province
  }
}
