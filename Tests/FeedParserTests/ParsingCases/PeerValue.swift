import Foundation

/// A value in the other parser's shape.
indirect enum PeerValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([PeerValue])
  case object([String: PeerValue])

  init(json: Any) {
    switch json {
    case let text as String: self = .string(text)
    case let list as [Any]: self = .list(list.map(PeerValue.init))
    case let object as [String: Any]: self = .object(object.mapValues(PeerValue.init))
    case let number as NSNumber:
      self = CFNumberIsBool(number) ? .bool(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  /// The value at the end of a path of member names and indices; null where there is none.
  subscript(path: [PeerValue]) -> PeerValue {
    guard let step = path.first else { return self }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(let object), .string(let name)): return (object[name] ?? .null)[rest]
    case (.list(let list), .number(let index)):
      let place = Int(index) < 0 ? list.count + Int(index) : Int(index)
      return list.indices.contains(place) ? list[place][rest] : .null
    default: return .null
    }
  }

  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    case .object(let object): !object.isEmpty
    }
  }

  /// Equal as Python has it: 1 is True, and an object is compared in what is expected of it.
  func matches(_ expected: PeerValue) -> Bool {
    switch (self, expected) {
    case (.bool(let one), .number(let other)): (one ? 1 : 0) == other
    case (.number(let one), .bool(let other)): one == (other ? 1 : 0)
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.matches($1) }
    case (.object(let one), .object(let other)):
      other.allSatisfy { (one[$0.key] ?? .null).matches($0.value) }
    case (.string(let one), .string(let other)):
      one == other || PeerMarkup.normal(one) == PeerMarkup.normal(other)
    default: self == expected
    }
  }
}

private func CFNumberIsBool(_ number: NSNumber) -> Bool {
  unsafe String(cString: number.objCType) == "c" && (number.intValue == 0 || number.intValue == 1)
}
