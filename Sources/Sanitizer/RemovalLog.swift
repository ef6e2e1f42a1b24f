/// Counts what is removed.
struct RemovalLog {
  private(set) var removals: [Removal] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    let kind: Removal.Kind
    let name: String
  }

  // An attacker's names must not fill the memory of whoever keeps the list.
  private static let maximumKinds = 100
  private static let maximumName = 64

  mutating func add(_ kind: Removal.Kind, _ name: String) {
    let name = name.utf8.count > Self.maximumName ? String(name.prefix(Self.maximumName)) : name
    let key = Key(kind: kind, name: name)
    if let place = places[key] {
      removals[place].count += 1
    } else if removals.count < Self.maximumKinds {
      places[key] = removals.count
      removals.append(Removal(kind, name))
    }
  }
}
