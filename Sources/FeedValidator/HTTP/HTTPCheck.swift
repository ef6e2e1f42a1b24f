internal import Feed

/// Judges how a server behaves: one method for each topic, one finding for each fault.
struct HTTPCheck {
  let visit: HTTPVisit
  let format: DocumentFormat?
  let now: Timestamp?
  private(set) var findings: [Finding] = []

  init(_ visit: HTTPVisit, format: DocumentFormat?, now: Timestamp?) {
    self.visit = visit
    self.format = format
    self.now = now
  }

  mutating func run() {
    checkRedirects()
    checkMediaType()
    checkCoding()
    checkValidators()
    checkConditional()
    checkFreshness()
    checkStability()
    checkDiscovery()
    checkWindow()
  }

  mutating func report(_ rule: Rule, _ message: String) {
    guard !rule.kinds.isDisjoint(with: DocumentKind(format)) else { return }
    findings.append(Finding(rule: rule, offset: 0, path: "", message: message))
  }
}

extension FeedValidator {
  /// Checks a document and how its server behaves.
  ///
  /// What is about the server has place 1:1 and no path, and comes first.
  public func validate(_ visit: HTTPVisit, input: String) -> ValidationResult {
    var result = validate(
      visit.first.body, input: input, contentType: visit.first.fields["content-type"])
    var check = HTTPCheck(visit, format: result.format, now: now)
    check.run()
    result.add(check.findings)
    return result
  }

  /// What is said of a server that gave no document: it answered otherwise than with 200, or
  /// redirected to nowhere.
  public func refusal(_ refusal: HTTPRefusal, input: String) -> ValidationResult {
    var result = ValidationResult(
      input: input, format: nil, verdict: .unreadable, diagnostics: [])
    switch refusal {
    case .status(let code):
      result.add([Finding(rule: .httpStatus, offset: 0, path: "", message: "the status is \(code)")]
      )
    case .redirect(let reason):
      result.add([Finding(rule: .httpRedirectBroken, offset: 0, path: "", message: reason)])
    }
    return result
  }
}

/// Why a server that answered gave no document.
public enum HTTPRefusal: Error, Sendable, Hashable {
  /// As in `404 Not Found`.
  case status(String)
  /// Where a redirect went wrong, in words.
  case redirect(String)
}

extension ValidationResult {
  /// Puts what is about the server before the rest, and lets the verdict follow.
  fileprivate mutating func add(_ findings: [Finding]) {
    let found = findings.map {
      Diagnostic(
        rule: $0.rule, position: SourcePosition(line: 1, column: 1), path: $0.path,
        message: $0.message)
    }
    diagnostics = found + diagnostics
    guard verdict != .unreadable else { return }
    verdict = Verdict(worst: diagnostics.map(\.severity).max())
  }
}
