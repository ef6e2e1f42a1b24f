/// An element, or a JSON member, of a vocabulary that the model has no property for.
///
/// A member of a JSON Feed extension has no namespace, its name as written, a scalar value as `text`
/// and the members or elements of an object or array as `children`.
public struct ExtensionElement: Sendable, Hashable {
  public var namespace: String?
  /// Local name, without a prefix.
  public var name: String
  public var attributes: [ExtensionAttribute]
  /// The character data directly inside the element, white space at both ends removed.
  public var text: String
  public var children: [ExtensionElement]

  public init(
    namespace: String? = nil, name: String, attributes: [ExtensionAttribute] = [],
    text: String = "", children: [ExtensionElement] = []
  ) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }
}

/// An attribute of an extension element.
public struct ExtensionAttribute: Sendable, Hashable {
  public var namespace: String?
  /// Local name, without a prefix.
  public var name: String
  public var value: String

  public init(namespace: String? = nil, name: String, value: String) {
    self.namespace = namespace
    self.name = name
    self.value = value
  }
}
