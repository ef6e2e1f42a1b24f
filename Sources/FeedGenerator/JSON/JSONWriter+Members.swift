internal import Feed

/// Members of the object at hand, each only where it has a value.
extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  mutating func member(_ name: StaticString, address: String?) {
    guard let address else { return }
    self.name(name)
    self.address(address)
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    self.number(number)
  }

  mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    self.name(name)
    bool(value)
  }

  mutating func member(_ name: StaticString, _ moment: Timestamp?) {
    guard let moment else { return }
    self.name(name)
    date(moment)
  }

  /// Writes a member whose value is an array of what `write` writes for each of the `values` that are
  /// wanted; nothing where there are none.
  mutating func member<Value>(
    _ name: StaticString, _ values: [Value], where isWanted: (Value) -> Bool = { _ in true },
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    var isOpen = false
    for value in values where isWanted(value) {
      if !isOpen {
        self.name(name)
        openArray()
        isOpen = true
      }
      write(&self, value)
    }
    if isOpen { closeArray() }
  }

  /// Writes a member whose value is an object of what `write` writes; nothing where that is nothing.
  mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    let before = (count: bytes.count, needsComma: needsComma)
    self.name(name)
    openObject()
    write(&self)
    if needsComma { return closeObject() }
    bytes.removeLast(bytes.count - before.count)
    needsComma = before.needsComma
  }
}
