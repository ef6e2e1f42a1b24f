import ArgumentParser
import FeedValidator
import Foundation

/// Shows the validator's results in a form, as they come where the form allows it.
struct ValidationReport {
  let format: ValidateCommand.Format
  private var kept: [ValidationResult] = []
  private var hasErrors = false
  private var hasProblems = false

  private let output: FileHandle

  init(format: ValidateCommand.Format, output: FileHandle = .standardOutput) {
    self.format = format
    self.output = output
  }

  mutating func add(_ checked: Checked) {
    if let problem = checked.problem {
      complain("error: \(problem)")
      hasProblems = true
    } else if checked.result.verdict == .errors || checked.result.verdict == .unreadable {
      hasErrors = true
    }
    switch format {
    case .text where checked.problem == nil: write(text(checked))
    case .jsonl: write(JSONLinesReport.text(for: checked.result))
    case .github: write(GitHubReport.text(for: checked.result))
    case .json, .sarif: kept.append(checked.result)
    case .text: break
    }
  }

  /// Writes what could not be written before the last result was known.
  func finish() {
    switch format {
    case .json: write(JSONReport.text(for: kept))
    case .sarif: write(SARIFReport.text(for: kept, version: Siar.configuration.version))
    case .text, .jsonl, .github: break
    }
  }

  /// What the command ends with; nil for success.
  var exitCode: ExitCode? {
    hasProblems ? .unreadable : hasErrors ? .errorsFound : nil
  }

  private func text(_ checked: Checked) -> String {
    TextReport(isColoured: Terminal.isOutput).text(for: checked.result, source: checked.source)
  }

  private func write(_ text: String) {
    output.write(Data(text.utf8))
  }
}

/// What standard output is.
enum Terminal {
  /// A terminal that shows colours; `NO_COLOR` in the environment says otherwise.
  static var isOutput: Bool {
    isatty(FileHandle.standardOutput.fileDescriptor) == 1
      && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}
