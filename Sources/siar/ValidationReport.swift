import ArgumentParser
import FeedValidator
import Foundation

/// Shows the validator's results in a form, as they come: none is kept.
struct ValidationReport {
  let format: ReportFormat
  private var json = JSONReport()
  private var sarif = SARIFReport(version: Siar.configuration.version)
  private var problems: [InputError] = []
  private var hasErrors = false

  private let output: Output

  init(format: ReportFormat, output: Output = .standard) {
    self.format = format
    self.output = output
  }

  mutating func add(_ checked: Checked) {
    if let problem = checked.problem {
      complain("error: \(problem)")
      problems.append(problem)
    } else if checked.result.verdict == .errors || checked.result.verdict == .unreadable {
      hasErrors = true
    }
    switch format {
    case .text where checked.problem == nil || !checked.result.diagnostics.isEmpty:
      write(text(checked))
    case .jsonl: write(JSONLinesReport.text(for: checked.result))
    case .github:
      if let problem = checked.problem {
        write(
          TerminalText.shown(
            GitHubReport.text(forUnreadable: problem.name, reason: problem.reason)))
      }
      write(TerminalText.shown(GitHubReport.text(for: checked.result)))
    case .json: write(json.add(checked.result))
    case .sarif: write(sarif.add(checked.result))
    case .text: break
    }
  }

  /// Writes what could not be written before the last result was known.
  mutating func finish() {
    switch format {
    case .json: write(json.end())
    case .sarif:
      write(sarif.end(problems: problems.map { (input: $0.name, reason: $0.reason) }))
    case .text, .jsonl, .github: break
    }
  }

  /// What the command ends with; nil for success.
  var exitCode: ExitCode? {
    !problems.isEmpty ? .unreadable : hasErrors ? .errorsFound : nil
  }

  private func text(_ checked: Checked) -> String {
    TextReport(isColoured: Terminal.isOutput).text(
      for: checked.result, source: checked.source.bytes, contentType: checked.source.contentType)
  }

  private func write(_ text: String) {
    output.write(text)
  }
}
