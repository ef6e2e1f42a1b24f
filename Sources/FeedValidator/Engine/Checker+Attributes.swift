internal import Feed
internal import XML

extension Checker {
  /// Checks the attributes of the element that starts against what is known of it.
  mutating func checkAttributes(_ child: Grammar.Child) {
    var met: UInt64 = 0
    for (name, value) in attributes {
      if name.isKnown, let index = child.attributes.firstIndex(of: name.code) {
        met |= 1 << UInt64(index)
        let known = child.spec.attributes[index]
        check(attribute: known.name, known.value, value)
      } else {
        checkFurther(name, value, child.spec)
      }
    }
    for (index, attribute) in child.spec.attributes.enumerated() {
      guard let rule = attribute.missing, met & 1 << UInt64(index) == 0 else { continue }
      report(
        rule, "\(child.spec.name) has no attribute \(attribute.name)", attribute: attribute.name)
    }
  }

  private mutating func checkFurther(_ name: XMLName, _ value: String, _ spec: ElementSpec) {
    if name.isKnown, Vocabulary.all[name.vocabulary].prefix == "xml" {
      return checkXML(names.local(name), value)
    }
    if spec.isClosed, names.uri(name).isEmpty {
      let local = names.local(name)
      report(
        .attributeUnexpected, "\(spec.name) has no attribute \(local)", attribute: local)
    }
  }

  private mutating func checkXML(_ local: String, _ value: String) {
    let array = Array(value.utf8)
    let bytes = array.span
    switch local {
    case "lang":
      if !bytes.isEmpty, !LanguageTag.isValid(bytes) {
        report(
          .xmlLangInvalid, "'\(bytes.excerpt())' is no language tag", attribute: "xml:lang")
      }
      if !value.isEmpty { state.hasLanguage = true }
    case "base":
      state.hasBase = true
      if let fault = Reference.fault(in: bytes, absolute: false), !fault.isUnregistered {
        report(.xmlBaseInvalid, fault.message(bytes), attribute: "xml:base")
      }
    default: break
    }
  }

  private mutating func check(attribute: String, _ kind: Value, _ value: String) {
    let bytes = value.utf8Span
    check(bytes.span, kind, attribute: attribute)
  }
}
