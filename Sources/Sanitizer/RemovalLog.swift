/// Counts what is removed.
struct RemovalLog {
  private(set) var removals: [Removal] = []
  /// Of the names in a tree.
  private let names: [String]
  private var known: [(key: Key, place: Int)] = []

  private struct Key: Equatable {
    let kind: Removal.Kind
    let element: Int
    let attribute: Int?
  }

  // An attacker's names must not fill the memory of whoever keeps the list.
  private static let maximumKinds = 100
  private static let maximumName = 64

  init(names: [String]) {
    self.names = names
  }

  /// Counts an element, or one of its attributes, by indexes of their names.
  mutating func add(_ kind: Removal.Kind, _ element: Int, attribute: Int? = nil) {
    let key = Key(kind: kind, element: element, attribute: attribute)
    if let found = known.first(where: { $0.key == key }) {
      removals[found.place].count += 1
      return
    }
    let name = names[element] + (attribute.map { "/" + names[$0] } ?? "")
    if let place = add(kind, name), known.count < Self.maximumKinds { known.append((key, place)) }
  }

  /// Counts the rest of a document that was not read.
  mutating func addRest() {
    _ = add(.rest, "document")
  }

  private mutating func add(_ kind: Removal.Kind, _ name: String) -> Int? {
    let name = name.utf8.count > Self.maximumName ? String(name.prefix(Self.maximumName)) : name
    if let place = removals.firstIndex(where: { $0.kind == kind && $0.name == name }) {
      removals[place].count += 1
      return place
    }
    guard removals.count < Self.maximumKinds else { return nil }
    removals.append(Removal(kind, name))
    return removals.count - 1
  }
}
