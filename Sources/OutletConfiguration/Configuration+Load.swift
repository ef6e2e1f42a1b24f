import Foundation
import Newsroom
import Yams

extension Configuration {
  /// Reads a file and what the environment overrides of it.
  ///
  /// - Parameters:
  ///   - file: the path of a YAML file.
  ///   - environment: variables by name; those that begin with `SIAR_` must be settings.
  /// - Throws: ``ConfigurationError`` naming file, line, key and the nearest known key.
  package init(file: String, environment: [String: String]) throws(ConfigurationError) {
    self.init()
    let text: String
    do {
      text = try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      throw .unreadable(file: file, reason: Self.reason(error, file: file))
    }
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().relativePath
    try read(text, file: file)
    try read(environment)
    if window.maximum < window.minimum {
      throw .badValue(
        key: "window.maximum", value: "\(window.maximum)", place: file,
        expected: "at least window.minimum, \(window.minimum)")
    }
  }

  private static func reason(_ error: any Error, file: String) -> String {
    FileManager.default.fileExists(atPath: file)
      ? FileReason.of(error)
      : "no such file; name the outlet's configuration with --config"
  }

  /// Reads YAML text; `file` is for messages.
  mutating func read(_ text: String, file: String) throws(ConfigurationError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw .malformed(file: file, reason: "\(error)")
    }
    guard let root else { return }
    try read(root, prefix: "", file: file)
  }

  private mutating func read(_ node: Node, prefix: String, file: String)
    throws(ConfigurationError)
  {
    guard case .mapping(let mapping) = node else {
      throw .wrongShape(
        key: prefix.isEmpty ? "the file" : prefix, place: NodeReader.place(node, file),
        expected: "keys with values")
    }
    for (key, value) in mapping {
      let name = prefix.isEmpty ? key.string ?? "" : "\(prefix).\(key.string ?? "")"
      let place = NodeReader.place(key, file)
      if Recognition.keys.contains(name) {
        try recognition.read(name, value, file: file)
      } else if Setting.all.contains(where: { $0.key.hasPrefix("\(name).") }) {
        try read(value, prefix: name, file: file)
      } else if let setting = Setting.all.first(where: { $0.key == name }) {
        guard let text = Self.text(value, isList: setting.isList) else {
          throw .wrongShape(key: name, place: place, expected: setting.expected)
        }
        try apply(setting, text, place: place)
      } else if name == "searches" {
        searches = try Self.searches(value, file: file)
      } else if name == "policies" {
        policies = try Self.policies(value, file: file)
      } else {
        throw .unknownKey(
          name, place: place,
          nearest: Nearest.word(
            to: name,
            among: Setting.all.map(\.key) + ["searches", "policies"] + Recognition.keys))
      }
    }
  }

  /// A scalar's text, or that of a sequence's scalars with commas between them.
  private static func text(_ node: Node, isList: Bool) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    guard isList, case .sequence(let sequence) = node else { return nil }
    let texts = sequence.compactMap(\.scalar?.string)
    return texts.count == sequence.count ? texts.joined(separator: ",") : nil
  }

  /// Reads what variables of the environment override; those that do not begin with `SIAR_` are not
  /// ours.
  mutating func read(_ environment: [String: String]) throws(ConfigurationError) {
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("SIAR_") {
      if Self.otherVariables.contains(name) || ServiceLink.isOne(name, value) { continue }
      guard let setting = Setting.all.first(where: { $0.variable == name }) else {
        throw .unknownKey(
          name, place: "environment",
          nearest: Nearest.word(to: name, among: Setting.all.map(\.variable)))
      }
      try apply(setting, value, place: "environment")
    }
  }

  /// Variables of ours that are no settings: they point tests to their material.
  private static let otherVariables: Set = [
    "SIAR_CONFIG", "SIAR_PARSING_CASES", "SIAR_VALIDATION_CASES", "SIAR_SANITISER_CASES",
    "SIAR_REAL_FEEDS", "SIAR_PYTHON", "SIAR_WRITE_RULES", "SIAR_WRITE_GOLDEN",
  ]

  /// Sets one key as an option of the command line does.
  package mutating func set(_ key: String, to value: String, place: String)
    throws(ConfigurationError)
  {
    guard let setting = Setting.all.first(where: { $0.key == key }) else {
      throw .unknownKey(key, place: place, nearest: nil)
    }
    try apply(setting, value, place: place)
  }

  private mutating func apply(_ setting: Setting, _ value: String, place: String)
    throws(ConfigurationError)
  {
    guard setting.set(&self, value) else {
      throw .badValue(key: setting.key, value: value, place: place, expected: setting.expected)
    }
  }
}
