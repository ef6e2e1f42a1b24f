import XML

extension AttributeReader {
  /// What an element says of the address that is to be loaded, in all its attributes.
  struct LazyAddresses {
    var source: Range<Int>?
    var candidates: Range<Int>?
    var lazySource: (value: Range<Int>, rank: Int)?
    var lazyCandidates: Range<Int>?
    var isMarkedLazy = false
  }

  /// Appends the address that a program of the page would put in a placeholder's place, and a `src`
  /// where there are candidates only; nothing where the element is what it seems.
  ///
  /// - Returns: whether what is shown now stood in another attribute.
  func appendReal(
    of node: HTMLTree.Node, by rule: ElementRule, into markup: inout [UInt8],
    _ result: inout Result
  ) -> Bool {
    guard let kind = rule.attribute(.src), node.attributes.count > 0 else { return false }
    let isPicture = rule.attribute(.alt) != nil
    let addresses = addresses(of: node, isPicture: isPicture)
    guard
      addresses.lazySource != nil || addresses.lazyCandidates != nil
        || isPicture && addresses.candidates != nil
    else { return false }
    appendCandidates(addresses, by: rule, into: &markup, &result)
    if let source = addresses.source, !isPlaceholder(source), !addresses.hidesItsSource,
      append(as: kind, .src, source, into: &markup, &result)
    {
      return false
    }
    if let lazy = addresses.lazySource,
      append(as: kind, .src, lazy.value, into: &markup, &result)
    {
      return true
    }
    guard isPicture, let all = addresses.lazyCandidates ?? addresses.candidates else {
      return false
    }
    let value = tree.bytes.span.extracting(all)
    guard let largest = value.largestCandidate else { return false }
    let place = all.lowerBound + largest.lowerBound..<all.lowerBound + largest.upperBound
    return append(as: kind, .src, place, into: &markup, &result)
  }

  private func appendCandidates(
    _ addresses: LazyAddresses, by rule: ElementRule, into markup: inout [UInt8],
    _ result: inout Result
  ) {
    guard let lazy = addresses.lazyCandidates, let kind = rule.attribute(.srcset) else { return }
    if let own = addresses.candidates, !isPlaceholder(own) { return }
    _ = append(as: kind, .srcset, lazy, into: &markup, &result)
  }

  private func addresses(of node: HTMLTree.Node, isPicture: Bool) -> LazyAddresses {
    var found = LazyAddresses()
    for attribute in tree.attributes[node.attributes] {
      switch names[attribute.name] {
      case .src: found.source = found.source ?? attribute.value
      case .srcset: found.candidates = found.candidates ?? attribute.value
      case nil: note(attribute, isPicture: isPicture, in: &found)
      default: break
      }
    }
    return found
  }

  private func note(
    _ attribute: HTMLTree.Attribute, isPicture: Bool, in found: inout LazyAddresses
  ) {
    let value = tree.bytes.span.extracting(attribute.value)
    let rank: Int
    switch lazyNames[attribute.name] {
    case .candidates:
      found.lazyCandidates = found.lazyCandidates ?? attribute.value
      return
    case .source(let known): rank = known
    case .unknown where isPicture && PictureAddress.isPicture(value): rank = .max
    case .unknown, nil:
      if tree.names[attribute.name] == "class" { found.isMarkedLazy = value.marksLazy }
      return
    }
    guard rank < found.lazySource?.rank ?? .max || found.lazySource == nil,
      !PictureAddress.isNone(value)
    else { return }
    found.lazySource = (attribute.value, rank)
  }

  private func isPlaceholder(_ value: Range<Int>) -> Bool {
    PictureAddress.isPlaceholder(tree.bytes.span.extracting(value))
  }
}

extension AttributeReader.LazyAddresses {
  /// Whether what `src` has is a small or blurred copy, by what the class says and the name of the
  /// attribute that holds the other.
  fileprivate var hidesItsSource: Bool {
    isMarkedLazy && (lazySource?.rank ?? .max) < 5
  }
}

extension Span<UInt8> {
  /// Whether these classes are of an element that is loaded when it comes into sight.
  fileprivate var marksLazy: Bool {
    guard count <= 4096 else { return false }
    let classes = String(copying: self).lowercased()
    return ["lazy", "blur", "lqip", "unveil", "b-loaded"].contains(where: classes.contains)
  }
}
