import Feed
import XML

extension XMLReader {
  /// Why reading stopped before the end, as the parser's error.
  func error(_ limits: Limits) -> FeedParserError? {
    guard let refusal else { return nil }
    let found = locate(refusal.offset)
    let place = SourcePosition(line: found.line, column: found.column)
    let (code, message): (FeedParserError.Code, String) =
      switch refusal.why {
      case .document: (.documentTooLarge, "More than \(limits.documentSize) bytes.")
      case .token: (.markupTooLong, "Markup of more than \(limits.markupLength) bytes.")
      case .text: (.textTooLong, "A text of more than \(limits.textLength) bytes.")
      case .name: (.nameTooLong, "A name of more than \(limits.nameLength) bytes.")
      case .depth: (.tooDeep, "More than \(limits.depth) elements inside of each other.")
      case .attributes:
        (.tooManyAttributes, "An element has more than \(limits.attributesPerElement) attributes.")
      case .namespaces: (.tooManyNamespaces, "Too many namespace declarations.")
      case .names: (.tooManyNames, "Too many different names.")
      case .memory: (.outOfMemory, "The system has no memory to give.")
      }
    return FeedParserError(code, message, at: place)
  }
}

extension Reading {
  /// Reports what libxml2 found wrong in a document that is well-formed: undeclared prefixes.
  mutating func reportPrefixes(_ xml: borrowing XMLReader) {
    for issue in xml.issues
    where (200...206).contains(issue.code) && findings.count < limits.findings {
      let isPrefix = issue.code == 201
      findings.append(
        Finding(
          isPrefix ? .undeclaredPrefix : .notWellFormed, issue.message,
          at: position(xml, issue.offset)))
    }
  }

  /// Why a document is not well-formed; nil if all that is wrong is an entity of a document type,
  /// which is not read.
  func fault(_ xml: borrowing XMLReader) -> Finding? {
    let undeclaredEntity = 26
    guard let issue = xml.issues.first(where: { $0.level == .fatal }),
      issue.code != undeclaredEntity
    else { return nil }
    return Finding(.notWellFormed, issue.message, at: position(xml, issue.offset))
  }

  /// Reports what is not well-formed even after repair; `fault` if nothing was repaired.
  mutating func reportRest(_ xml: borrowing XMLReader, orElse fault: Finding?) {
    reportPrefixes(xml)
    if let rest = self.fault(xml), findings.count < limits.findings { findings.append(rest) }
    if let fault, !findings.contains(where: \.isRepair) { findings.append(fault) }
  }
}
