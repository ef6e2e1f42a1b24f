import Feed
import XML

/// Persons as the formats write them.
extension Reading {
  /// An Atom person construct, RFC 4287 section 3.2; plain text is read as RSS writes persons.
  mutating func person(_ xml: inout XMLReader) -> Person? {
    if let text = xml.leaf() { return Person(written: text) }
    let scope = enter(xml)
    defer { leave(scope) }
    var person = Person()
    while let name = xml.nextChild() {
      guard name.isKnown, name.vocabulary <= Vocabulary.atom03.rawValue else {
        xml.skip()
        continue
      }
      switch CoreWord(name) {
      case .name: person.name = nonEmpty(&xml)
      case .email: person.email = nonEmpty(&xml)
      case .uri, .url, .homepage: person.uri = nonEmpty(&xml).map(resolve)
      default: xml.skip()
      }
    }
    return person == Person() ? nil : person
  }
}

extension Person {
  /// A person as RSS writes one: `mail (Name)`, `Name (mail)`, `Name <mail>`, a mail address or a
  /// name alone. Nil for an empty text.
  init?(written text: String) {
    let text = trimmed(text)
    guard !text.isEmpty else { return nil }
    guard text.utf8.contains(UInt8(ascii: "@")) else {
      self.init(name: text)
      return
    }
    for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard text.last == closing, let start = text.lastIndex(of: opening) else { continue }
      let before = trimmed(String(text[..<start]))
      let inside = trimmed(String(text[text.index(after: start)...].dropLast()))
      let isMailFirst = before.contains("@")
      self.init(
        name: Self.nonEmpty(isMailFirst ? inside : before),
        email: Self.nonEmpty(isMailFirst ? before : inside).map(Self.withoutScheme))
      return
    }
    self = text.contains(" ") ? Person(mixed: text) : Person(email: Self.withoutScheme(text))
  }

  /// A name and an address next to each other, `Name mail@host`.
  private init(mixed text: String) {
    let words = text.split(separator: " ")
    let mail = words.first { $0.contains("@") }.map(String.init)
    let others = words.filter { !$0.contains("@") && $0 != "-" }
    self.init(name: others.joined(separator: " "), email: mail)
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func withoutScheme(_ mail: String) -> String {
    mail.hasPrefix("mailto:") ? String(mail.dropFirst(7)) : mail
  }
}
