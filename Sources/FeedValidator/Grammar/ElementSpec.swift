/// What is known of an element in one place.
///
/// A class, because every open element holds one: a structure of so many parts would be slow to copy.
final class ElementSpec: Sendable {
  /// With the customary prefix, where it is not in the format's own namespace.
  let name: String
  let value: Value
  let place: Place
  /// Whether it may stand there more than once.
  let isRepeatable: Bool
  /// The rule that is broken where it does so all the same.
  let duplicate: Rule
  /// The rule that is broken where it is missing; nil where it may be.
  let missing: Rule?
  let attributes: [AttributeSpec]
  /// Whether attributes without a namespace that are not listed are errors.
  let isClosed: Bool
  /// What else is looked at.
  let action: Action

  private init(
    name: String, value: Value, place: Place, isRepeatable: Bool, duplicate: Rule, missing: Rule?,
    attributes: [AttributeSpec], isClosed: Bool = false, action: Action
  ) {
    self.name = name
    self.value = value
    self.place = place
    self.isRepeatable = isRepeatable
    self.duplicate = duplicate
    self.missing = missing
    self.attributes = attributes
    self.isClosed = isClosed
    self.action = action
  }

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
    ElementSpec(
      name: name, value: value, place: place, isRepeatable: isRepeatable, duplicate: duplicate,
      missing: missing, attributes: attributes, isClosed: true, action: action)
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
