/// What is known of an element in one place.
struct ElementSpec: Sendable {
  /// With the customary prefix, where it is not in the format's own namespace.
  let name: String
  var value: Value
  var place: Place
  /// Whether it may stand there more than once.
  var isRepeatable: Bool
  /// The rule that is broken where it does so all the same.
  var duplicate: Rule
  /// The rule that is broken where it is missing; nil where it may be.
  var missing: Rule?
  var attributes: [AttributeSpec]
  /// Whether attributes without a namespace that are not listed are errors.
  var isClosed = false
  /// What else is looked at.
  var action: Action

  static func one(
    _ name: String, _ value: Value, missing: Rule? = nil, in place: Place = .leaf,
    attributes: [AttributeSpec] = [], duplicate: Rule = .elementDuplicate, action: Action = .none
  ) -> ElementSpec {
    ElementSpec(
      name: name, value: value, place: place, isRepeatable: false, duplicate: duplicate,
      missing: missing, attributes: attributes, action: action)
  }

  static func many(
    _ name: String, _ value: Value, missing: Rule? = nil, in place: Place = .leaf,
    attributes: [AttributeSpec] = [], action: Action = .none
  ) -> ElementSpec {
    ElementSpec(
      name: name, value: value, place: place, isRepeatable: true, duplicate: .elementDuplicate,
      missing: missing, attributes: attributes, action: action)
  }

  /// The same with no attributes but those listed, foreign ones aside.
  var closed: ElementSpec {
    var copy = self
    copy.isClosed = true
    return copy
  }
}

/// What is known of an attribute of an element.
struct AttributeSpec: Sendable {
  let name: String
  var value: Value
  /// The rule that is broken where it is missing; nil where it may be.
  var missing: Rule?

  static func may(_ name: String, _ value: Value) -> AttributeSpec {
    AttributeSpec(name: name, value: value, missing: nil)
  }

  static func must(
    _ name: String, _ value: Value, _ rule: Rule = .attributeMissing
  ) -> AttributeSpec {
    AttributeSpec(name: name, value: value, missing: rule)
  }
}
