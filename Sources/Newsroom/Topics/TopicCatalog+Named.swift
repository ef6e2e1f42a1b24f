extension TopicCatalog {
  /// The topic that an id, a name or the name of a portal's section names, in any letter case.
  package func topic(named text: String) -> Topic? {
    let wanted = text.lowercased()
    return self[wanted]
      ?? topics.first { $0.name.lowercased() == wanted || $0.englishName.lowercased() == wanted }
      ?? topics.first { $0.sections.contains { $0.lowercased() == wanted } }
  }
}
