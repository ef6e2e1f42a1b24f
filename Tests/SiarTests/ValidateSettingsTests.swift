import Foundation
import Testing

/// `.siar-validate.yaml` beside options.
@Suite struct ValidateSettingsTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static let document = """
    <rss version="2.0"><channel><title>Kabar</title>
    <link>https://x.example/</link><description>Berita</description><language>id</language>
    <item><title>&lt;b>Satu&lt;/b></title></item></channel></rss>
    """

  /// Runs in the newsroom's folder, where the settings lie.
  private func validate(_ settings: String?, _ arguments: String...) throws -> Program {
    _ = try newsroom.folder.write(Self.document, to: "a.xml")
    if let settings { _ = try newsroom.folder.write(settings, to: ".siar-validate.yaml") }
    return try Program.run(
      "/usr/bin/env", ["-C", newsroom.folder.url.path, Program.siar, "validate"] + arguments,
      environment: newsroom.environment)
  }

  private func rules(_ result: Program) throws -> Set<String> {
    Set(try result.lines(of: "diagnostic").compactMap { $0["rule"] as? String })
  }

  @Test func theFileIsFoundAndOptionsOverrideIt() throws {
    let plain = try validate(nil, "--format", "jsonl", "a.xml")
    #expect(try rules(plain).isSuperset(of: ["rss-channel-self-missing", "rss-item-guid-missing"]))
    #expect(plain.status == 0)
    let settings = """
      # Untuk mitra baru.
      format: jsonl
      level: warning
      strict: true
      ignore:
        - rss-item-guid-missing
      """
    let strict = try validate(settings, "a.xml")
    #expect(try rules(strict) == ["text-contains-html"])
    #expect(strict.status == 1)
    let lenient = try validate(
      settings, "--no-strict", "--ignore", "text-contains-html", "a.xml")
    #expect(try rules(lenient) == [] && lenient.status == 0)
    let other = try newsroom.folder.write("format: github\nmax: 1\n", to: "lain.yaml")
    let named = try validate(settings, "--settings", other, "a.xml")
    #expect(named.output.hasPrefix("::") && named.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (
      "level: warning\nstrikt: true\n",
      ".siar-validate.yaml:2:1: unknown key \"strikt\"; did you mean \"strict\"?"
    ),
    ("level: loud\n", ".siar-validate.yaml:1:8: level: expected info, warning, error"),
    ("ignore:\n  - no-such-rule\n", ".siar-validate.yaml:2:5: ignore: expected ids of rules"),
    ("max: [1]\n", ".siar-validate.yaml:1:6: max: expected a whole number"),
    ("- a\n", ".siar-validate.yaml:1:1: the file: expected keys with values"),
    ("a: [\n", ".siar-validate.yaml: not YAML: "),
  ])
  func aMistakeIsNamedWithItsLine(settings: String, message: String) throws {
    let result = try validate(settings, "a.xml")
    #expect(result.status == 78)
    #expect(result.errors.hasPrefix("error: \(message)"), "\(result.errors)")
  }

  @Test func aFileThatIsNamedMustBeThere() throws {
    let result = try validate(nil, "--settings", "tidak-ada.yaml", "a.xml")
    #expect(result.status == 78)
    #expect(result.errors == "error: tidak-ada.yaml: cannot be read: no such file or directory\n")
  }
}
