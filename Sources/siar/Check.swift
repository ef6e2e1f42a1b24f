import FeedValidator

/// What is done with one input: it is read, judged, and its diagnostics are filtered.
struct Check: Sendable {
  let validator: FeedValidator
  var schema: AtomSchema?
  let filter: DiagnosticFilter
  let fetch: Fetch
  /// Whether it is judged how the server of an address behaves.
  var isAboutServer = false

  func callAsFunction(_ input: Input) async -> Checked {
    do throws(InputError) {
      if isAboutServer, input.isAddress, input.problem == nil { return try await visit(input) }
      let document = try await input.read(fetch)
      return try judged(
        validator.validate(
          document.bytes, input: input.name, contentType: document.contentType), document)
    } catch {
      return Checked(input, error)
    }
  }

  /// The validator's word on the bytes of a document with a name.
  func callAsFunction(_ bytes: [UInt8], name: String) throws(InputError) -> Checked {
    try judged(validator.validate(bytes, input: name), Document(bytes: bytes))
  }

  private func visit(_ input: Input) async throws(InputError) -> Checked {
    let visit: HTTPVisit
    do {
      visit = try await ServerProbe(fetch: fetch).visit(input.name)
    } catch let error as FetchProblem {
      var checked = Checked(input, InputError(name: input.name, reason: error.description))
      if let refusal = error.refusal {
        checked.result = filter.apply(validator.refusal(refusal, input: input.name))
      }
      return checked
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(name: input.name, reason: "\(error)")
    }
    let first = visit.first
    return try judged(
      validator.validate(visit, input: input.name),
      Document(bytes: first.body, contentType: first.fields["content-type"]))
  }

  /// What was found in a document, with the schema's opinion, as far as it is wanted.
  private func judged(
    _ found: ValidationResult, _ document: Document
  ) throws(InputError) -> Checked {
    var result = found
    do throws(AtomSchema.Unusable) {
      if let schema { result = try schema.check(document.bytes, found) }
    } catch {
      throw InputError(name: "--schema", reason: error.description)
    }
    return Checked(filter.apply(result), document)
  }
}

/// The validator's word on one input.
struct Checked: Sendable {
  var result: ValidationResult
  /// Why there is none.
  var problem: InputError?
  /// The document, where any of it is to be shown.
  var source = Document(bytes: [])

  init(_ result: ValidationResult, _ document: Document) {
    self.result = result
    if !result.diagnostics.isEmpty { source = document }
  }

  /// An input that could not be read.
  init(_ input: Input, _ problem: InputError) {
    self.problem = problem
    result = ValidationResult(
      input: input.name, format: nil, verdict: .unreadable, diagnostics: [])
  }
}
