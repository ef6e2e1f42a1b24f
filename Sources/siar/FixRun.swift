import ArgumentParser
import FeedValidator
import Foundation
import Newsroom

/// Fixes documents, tells what was changed, and checks what remains.
struct FixRun {
  let options: FixOptions
  let format: ReportFormat
  let check: Check

  /// Fixes every input in its turn; one that cannot be read or written is told and passed over.
  func run(_ inputs: [Input]) async throws {
    var report = ValidationReport(format: format, output: place)
    for input in inputs {
      do throws(InputError) {
        report.add(try await fix(input))
      } catch {
        report.add(Checked(input, error))
      }
    }
    report.finish()
    if let code = report.exitCode { throw code }
  }

  /// What is told goes to standard error where the document goes to standard output.
  private var place: Output {
    options.output == "-" ? .error : .standard
  }

  private func fix(_ input: Input) async throws(InputError) -> Checked {
    let document = try await input.read(check.fetch)
    let own = input.isAddress ? document.location ?? input.name : nil
    let fixer = FeedFixer(address: options.address ?? own)
    let fixed = fixer.fix(document.bytes, contentType: document.contentType)
    let target = try target(of: input)
    try write(fixed, of: document, to: target)
    tell(fixed, input.name)
    let name = target == "-" || fixed.changes.isEmpty ? input.name : target
    return try check(fixed.bytes, name: name)
  }

  private func tell(_ fixed: FixedDocument, _ name: String) {
    let isLines = format == .jsonl
    let text =
      isLines
      ? FixReport.jsonLines(for: fixed, input: name) : FixReport.text(for: fixed, input: name)
    // The other forms have no place for changes.
    let output = isLines || format == .text ? place : .error
    output.write(text)
  }

  /// The path of the copy, or `-`.
  private func target(of input: Input) throws(InputError) -> String {
    if let output = options.output { return output }
    let isFile = !input.isAddress && input.name != "-"
    if options.inPlace {
      guard isFile else {
        throw InputError(name: input.name, reason: "--in-place is for files; use --output")
      }
      return input.name
    }
    guard isFile else {
      throw InputError(name: input.name, reason: "say with --output where the copy goes")
    }
    let path = input.name as NSString
    guard !path.pathExtension.isEmpty else { return input.name + ".fixed" }
    return "\(path.deletingPathExtension).fixed.\(path.pathExtension)"
  }

  /// Writes the copy if anything was changed, or if it was asked for by name.
  private func write(
    _ fixed: FixedDocument, of document: Document, to target: String
  ) throws(InputError) {
    if target == "-" { return Output.standard.write(fixed.bytes) }
    if fixed.changes.isEmpty, options.output == nil { return }
    let data = Data(fixed.bytes)
    do {
      if options.inPlace {
        try data.write(to: URL(filePath: target), options: .atomic)
      } else if FileManager.default.contents(atPath: target) != data {
        try data.write(to: URL(filePath: target), options: .withoutOverwriting)
      }
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw InputError(name: target, reason: "exists already; name another with --output")
    } catch {
      throw InputError(name: target, reason: FileReason.of(error))
    }
  }
}
