import Attacks
import FeedParser

/// What the documents that were made to hurt cost: time, and memory beyond the document.
struct AttackCost {
  let attack: Attack
  let size: Int
  let seconds: Double
  /// By how many bytes the heap grew at most.
  let growth: Int

  /// Each in 100 ms and 64 MiB.
  var isBearable: Bool { seconds <= 0.1 && growth <= 64 << 20 }

  init(_ attack: Attack) {
    self.attack = attack
    let document = attack.document
    size = document.count
    var parser = FeedParser()
    Heap.begin()
    let time = ContinuousClock().measure { _ = try? parser.parse(document) }
    growth = Heap.growth() ?? 0
    seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// Measures all of them and prints a table; whether all are bearable.
  static func measureAll() -> Bool {
    let costs = Attack.all.map { AttackCost($0) }
    for cost in costs {
      let fields = [
        Double(cost.size) / 1e6, cost.seconds * 1000, Double(cost.growth) / Double(1 << 20),
      ].map { number in
        let text = "\((number * 10).rounded() / 10)"
        return String(repeating: " ", count: max(0, 8 - text.count)) + text
      }
      print("\(fields[0]) MB\(fields[1]) ms\(fields[2]) MiB  \(cost.attack.name)")
    }
    let unbearable = costs.filter { !$0.isBearable }.map(\.attack.name)
    print(
      unbearable.isEmpty
        ? "each within 100 ms and 64 MiB"
        : "beyond 100 ms or 64 MiB: \(unbearable.joined(separator: ", "))")
    return unbearable.isEmpty
  }
}
