import Feed
import XML

/// Creative Commons: the RSS module and `cc`.
enum LicenseWord: Int, Words {
  case license, License, permits, requires, prohibits

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .license
  }
}

extension Reading {
  mutating func license(
    _ word: LicenseWord, _ xml: inout XMLReader, into licenses: inout [License],
    _ extensions: inout [ExtensionElement]
  ) {
    guard word == .license || word == .License else { return keep(&xml, in: &extensions) }
    let resource = xml.attribute(Names.rdfResource) ?? xml.attribute(Names.rdfAbout)
    let inner = text(&xml)
    guard let url = resource ?? (inner.isEmpty ? nil : inner) else { return }
    let license = License(url: resolve(url))
    if !licenses.contains(license) { licenses.append(license) }
  }
}
