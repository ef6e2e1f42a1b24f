internal import Feed

extension Entry {
  /// The entry's language where it is another than the feed's.
  func language(besides feedLanguage: String?) -> String? {
    guard let language = language?.unlessBlank, language != feedLanguage else { return nil }
    return language
  }

  /// Whether another property of the entry says what `link` says, so that it is not written twice.
  func saysOtherwise(_ link: Link) -> Bool {
    switch link.rel {
    case Link.enclosure: enclosures.contains { $0.url == link.href }
    case "license": licenses.contains { $0.url == link.href }
    case "replies": discussion?.feed == link.href || discussion?.page == link.href
    default: false
    }
  }
}

extension Link {
  /// The link of an enclosure.
  init(_ enclosure: Enclosure) {
    self.init(
      enclosure.url, rel: Link.enclosure,
      type: enclosure.type?.unlessBlank ?? MediaKind.type(of: enclosure.url),
      title: enclosure.title, length: enclosure.length.flatMap { $0 > 0 ? $0 : nil })
  }
}

extension Person {
  /// What the person can be called by.
  var anyName: String? { name?.unlessBlank ?? email?.unlessBlank ?? uri?.unlessBlank }

  /// Whether there are both a mail address and a name to it.
  var hasMailbox: Bool { name?.unlessBlank != nil && email?.unlessBlank?.contains("@") == true }
}

extension Category {
  /// What a person reads: the label, or the term where it is no code.
  var readableName: String? { label?.unlessBlank ?? (scheme == nil ? term : nil) }
}

extension Content {
  /// Whether the content is text for people, lying in the document.
  var plainOrMarkup: Bool {
    switch kind {
    case .plain, .html, .xhtml: true
    case .media: false
    }
  }
}
