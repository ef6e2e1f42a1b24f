extension TopicCatalog {
  /// The catalogue with an outlet's changes; its own topics stand behind the others.
  func with(_ changes: [RuleChanges.TopicChange]) -> TopicCatalog {
    var topics = topics
    for change in changes {
      if let place = topics.firstIndex(where: { $0.id == change.id }) {
        topics[place].apply(change)
      } else {
        var topic = Topic(id: change.id, name: change.id, englishName: change.name ?? change.id)
        topic.apply(change)
        topics.append(topic)
      }
    }
    return TopicCatalog(topics: topics, genres: genres)
  }
}

extension Topic {
  fileprivate mutating func apply(_ change: RuleChanges.TopicChange) {
    if let new = change.name { name = new }
    if let new = change.englishName { englishName = new }
    if let new = change.mediaTopics { mediaTopics = new }
    sections += change.sections.filter { !sections.contains($0) }
    words = words.adding(change.words)
  }
}

extension TopicWords {
  /// These words with others, each of which is then only in the list that `others` have it in.
  func adding(_ others: TopicWords) -> TopicWords {
    let taken = Set(others.decisive + others.strong + others.weak + others.against)
    func joined(_ list: [String], _ new: [String]) -> [String] {
      list.filter { !taken.contains($0) } + new
    }
    return TopicWords(
      decisive: joined(decisive, others.decisive), strong: joined(strong, others.strong),
      weak: joined(weak, others.weak), against: joined(against, others.against))
  }
}
