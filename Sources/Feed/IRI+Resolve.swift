/// Addresses as RFC 3986 and RFC 3987 write them.
public enum IRI {
  /// The absolute address that a reference means at a base.
  ///
  /// - Parameters:
  ///   - reference: absolute or relative, as written; nothing is escaped or decoded in it.
  ///   - base: an absolute address; its fragment does not matter.
  /// - Returns: nil where neither of them has a scheme.
  ///
  /// RFC 3986 section 5.2, the strict form: a reference with the base's own scheme is absolute too.
  public static func resolve(_ reference: String, against base: String) -> String? {
    if let absolute = resolvePlainPath(reference, against: base) { return absolute }
    let reference = IRIParts(reference)
    if reference.scheme != nil { return reference.withoutDotSegments.text }
    let base = IRIParts(base)
    guard base.scheme != nil else { return nil }
    return reference.resolved(against: base).text
  }

  /// The short way for what most references are: a path from the root, without dot segments, at a base
  /// with an authority; nil for all else.
  private static func resolvePlainPath(_ reference: String, against base: String) -> String? {
    let path = reference.utf8
    guard path.first == UInt8(ascii: "/"), path.dropFirst().first != UInt8(ascii: "/"),
      !Substring(reference).mayHoldDotSegment
    else { return nil }
    var rest = Substring(base)
    guard rest.cutScheme() != nil, rest.utf8.starts(with: "//".utf8) else { return nil }
    let end = rest.utf8.dropFirst(2).firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    return base[..<(end ?? base.endIndex)] + reference
  }
}

/// The five components of RFC 3986 appendix B; nil where its delimiter is absent.
struct IRIParts {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var rest = Substring(text)
    fragment = rest.cutTail(from: "#")
    query = rest.cutTail(from: "?")
    scheme = rest.cutScheme()
    if rest.utf8.starts(with: "//".utf8) {
      let behind = rest.utf8.dropFirst(2)
      let slash = behind.firstIndex(of: UInt8(ascii: "/")) ?? behind.endIndex
      authority = rest[behind.startIndex..<slash]
      rest = rest[slash...]
    }
    path = rest
  }

  /// RFC 3986 section 5.3.
  var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// A path without `//` or `/` before it, such as that of `mailto:`, is no hierarchy.
  var withoutDotSegments: IRIParts {
    guard authority != nil || path.utf8.first == UInt8(ascii: "/") else { return self }
    var parts = self
    parts.path = path.withoutDotSegments
    return parts
  }

  /// RFC 3986 section 5.2.2.
  func resolved(against base: IRIParts) -> IRIParts {
    var target = self
    target.scheme = base.scheme
    if authority != nil { return target.withoutDotSegments }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.utf8.first == UInt8(ascii: "/") {
      target.path = path.withoutDotSegments
    } else {
      target.path = base.merged(with: path).withoutDotSegments
    }
    return target
  }

  /// RFC 3986 section 5.2.3.
  private func merged(with reference: Substring) -> Substring {
    if authority != nil && path.isEmpty { return "/" + reference }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return reference }
    return path[...slash] + reference
  }
}

extension Substring {
  /// Takes off what stands behind the first `mark`, and the mark.
  fileprivate mutating func cutTail(from mark: Unicode.Scalar) -> Substring? {
    guard let place = utf8.firstIndex(of: UInt8(ascii: mark)) else { return nil }
    let tail = self[utf8.index(after: place)...]
    self = self[..<place]
    return tail
  }

  /// Takes off a scheme and its colon. RFC 3986 section 3.1.
  fileprivate mutating func cutScheme() -> Substring? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first,
      first.isASCIILetter
    else { return nil }
    let name = self[..<colon]
    guard name.utf8.allSatisfy({ $0.isSchemeCharacter }) else { return nil }
    self = self[utf8.index(after: colon)...]
    return name
  }

  /// Whether a point begins a segment.
  fileprivate var mayHoldDotSegment: Bool {
    var previous = UInt8(ascii: "/")
    for byte in utf8 {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return false
  }

  /// RFC 3986 section 5.2.4: `.` segments vanish, `..` segments take one before them along.
  fileprivate var withoutDotSegments: Substring {
    guard mayHoldDotSegment else { return self }
    let isRooted = utf8.first == UInt8(ascii: "/")
    let segments = (isRooted ? dropFirst() : self).split(
      separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for segment in segments {
      switch segment {
      case ".": break
      case "..": _ = kept.popLast()
      default: kept.append(segment)
      }
    }
    // A path that ends in a dot segment names a folder.
    if let last = segments.last, last == "." || last == "..", !kept.isEmpty || !isRooted {
      kept.append("")
    }
    return Substring((isRooted ? "/" : "") + kept.joined(separator: "/"))
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isSchemeCharacter: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
