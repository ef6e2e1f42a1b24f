/// Keeps an optional value in a place of its own, so that it takes one word where it is missing.
///
/// Most entries have neither media nor an episode nor a source; with all of them in place each entry
/// would be as large as a page of text.
@propertyWrapper
public struct Apart<Value: Sendable & Hashable>: Sendable, Hashable {
  private indirect enum Storage: Sendable, Hashable {
    case value(Value)
  }

  private var storage: Storage?

  public init() {}

  public init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  public var wrappedValue: Value? {
    get {
      guard case .value(let value) = storage else { return nil }
      return value
    }
    set { storage = newValue.map(Storage.value) }
  }
}

extension Apart: CustomReflectable {
  /// Shows the value as if it stood here.
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue as Any) }
}
