extension Checker {
  /// RFC 4287 section 4.1.3: content.
  mutating func checkContent(_ bytes: Bytes, _ frame: Frame) {
    if frame.hasSource {
      if frame.hasChildren || !bytes.isBlank {
        report(.elementUndefined, "content with src is not empty")
      }
      return
    }
    switch frame.note {
    case "text", nil: checkUnmarkedText(bytes, frame)
    case "html": checkMarkedText(bytes, frame)
    case "xhtml": checkXHTML(bytes, frame)
    default: checkTyped(bytes, frame)
    }
  }

  private mutating func checkTyped(_ bytes: Bytes, _ frame: Frame) {
    let type = (frame.note ?? "").lowercased()
    if type == "text/html" {
      if HTMLScan(bytes).hasMarkup, !bytes.string.lowercased().contains("<html") {
        report(.htmlFragment, "text/html is a whole document, this is a fragment")
      }
      checkHTML(bytes)
    } else if type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml") {
      if type.hasPrefix("text/plain") {
        checkMarkup(bytes, attribute: nil, rule: .textContainsUndeclaredHTML)
      }
    } else if !frame.hasChildren, !bytes.isBlank, !Self.isBase64(bytes) {
      report(.base64Invalid, "content of type \(type) is not in Base64")
    }
  }

  private static func isBase64(_ bytes: Bytes) -> Bool {
    var count = 0
    for index in bytes.indices where !bytes[index].isSpace {
      let byte = bytes[index]
      guard byte.isAlphanumeric || byte == 0x2B || byte == 0x2F || byte == 0x3D else {
        return false
      }
      count += 1
    }
    return count > 0 && count % 4 == 0
  }

  /// What the type attribute of a text construct or content says, checked and kept for the end.
  mutating func noteTextType(_ spec: ElementSpec) {
    let type = value("type")
    frames[frames.count - 1].note = type
    switch spec.value {
    case .atomText: checkConstructType(type)
    case .atomContent: checkContentType(type)
    default: break
    }
  }

  private mutating func checkConstructType(_ type: String?) {
    guard let type, !["text", "html", "xhtml"].contains(type) else { return }
    if type.isEmpty {
      return report(.attributeBlank, "the type is blank", attribute: "type")
    }
    let bytes = Array(type.utf8)
    let rule: Rule =
      MediaTypeForm.isValid(bytes.span) ? .textTypeInvalid : .mediaTypeInvalid
    report(rule, "the type is '\(type)', not text, html or xhtml", attribute: "type")
  }

  /// Whether content of this type is in Base64: RFC 4287 section 4.1.3.3.
  private static func isOpaque(_ type: String?) -> Bool {
    guard let type = type?.lowercased(), type.contains("/") else { return false }
    return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
  }

  private mutating func checkContentType(_ type: String?) {
    let source = value("src")
    frames[frames.count - 1].hasSource = source != nil
    if source != nil || Self.isOpaque(type) { noteParent { $0.needsSummary = true } }
    guard let type else {
      if source != nil {
        report(.atomContentTypeMissing, "content with src has no type", attribute: "src")
      }
      return
    }
    if ["text", "html", "xhtml"].contains(type) {
      if source != nil {
        report(.mediaTypeInvalid, "content with src needs a media type", attribute: "type")
      }
      return
    }
    let bytes = Array(type.utf8)
    let isComposite = type.hasPrefix("multipart/") || type.hasPrefix("message/")
    if !MediaTypeForm.isValid(bytes.span) || isComposite {
      report(
        .mediaTypeInvalid, "'\(type)' is no media type of a single part", attribute: "type")
    }
  }
}
