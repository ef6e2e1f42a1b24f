internal import Feed

/// Elements on a line of their own.
extension XMLWriter {
  /// Writes an element with character data where there is any.
  mutating func element(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    open(name)
    self.text(text)
    end(name)
  }

  /// Writes an element of another vocabulary with character data where there is any.
  mutating func element(_ name: StaticString, of vocabulary: Vocabulary, _ text: String?) {
    guard let text else { return }
    use(vocabulary)
    element(name, text)
  }

  /// Writes an element that holds an address.
  mutating func element(_ name: StaticString, address: String?) {
    guard let address else { return }
    open(name)
    self.address(address)
    end(name)
  }

  /// Writes an element that holds a number.
  mutating func element(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    open(name)
    self.number(number)
    end(name)
  }

  /// Writes an element that holds a date in RFC 822 form.
  mutating func element(_ name: StaticString, rfc822 moment: Timestamp?) {
    guard let moment else { return }
    open(name)
    rfc822(moment)
    end(name)
  }

  /// Writes an element that holds a date in RFC 3339 form.
  mutating func element(_ name: StaticString, rfc3339 moment: Timestamp?) {
    guard let moment else { return }
    open(name)
    rfc3339(moment)
    end(name)
  }
}
