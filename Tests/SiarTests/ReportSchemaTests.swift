import Foundation
import Testing

/// The machine-readable reports, checked by programs that are not ours.
@Suite(.enabled(if: Program.hasPython, "skipped: script/test has not made .venv"))
struct ReportSchemaTests {
  private let newsroom: Newsroom
  private let files: [String]

  init() throws {
    newsroom = try Newsroom()
    files = [
      try newsroom.folder.write(
        "<rss version=\"2.0\"><channel>\n<title>é — 😀</title><guid>é &amp; \"</guid><x/>",
        to: "rusak é 100%, #1.xml"),
      try newsroom.folder.write(
        "<rss version=\"3\"><channel>\n<title>é 😀 &lt;b>x&lt;/b></title><ttl>0</ttl></channel></rss>",
        to: "salah.xml"),
      try newsroom.folder.write("bukan umpan", to: "lain.xml"),
    ]
  }

  private func check(_ script: String, _ arguments: String...) throws -> String {
    let result = try Program.run(Program.python, ["-c", script] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  private func report(_ format: String) throws -> String {
    let absent = newsroom.folder.path("tidak-ada.xml")
    let result = try newsroom.siar(["validate", "--format", format] + files + [absent])
    #expect(result.status == 3)
    return try newsroom.folder.write(result.output, to: "laporan.\(format)")
  }

  @Test func jsonHoldsToItsSchemaAndLinesAreItsObjects() throws {
    let schema = Program.root.appending(path: "feeds/schemas/validation-report.schema.json").path
    let counts = try check(
      """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      report = json.load(open(sys.argv[2]))
      jsonschema.validate(report, schema)
      lines = [json.loads(line) for line in open(sys.argv[3])]
      for kind, name in (('diagnostic', 'diagnostics'), ('input', 'inputs')):
        assert [line for line in lines if line['type'] == kind] == report[name], name
      print(len(report['diagnostics']), [i['verdict'] for i in report['inputs']])
      """, schema, try report("json"), try report("jsonl"))
    #expect(counts.hasSuffix("['unreadable', 'errors', 'unreadable', 'unreadable']\n"))
    #expect((counts.split(separator: " ").first.flatMap { Int($0) } ?? 0) > 5)
  }

  @Test func sarifHoldsToTheSchemaOfOASISAndCountsColumnsAsItSays() throws {
    let columns = try check(
      """
      import json, jsonschema, pickle, sqlite3, schemastore, sys
      from pathlib import Path
      # The schemas come with the package; its own loader would ask the network once they are old.
      cache = sqlite3.connect(Path(schemastore.__file__).parent / 'cache.sqlite')
      contents = [pickle.loads(value).get('_content', b'')
                  for (value,) in cache.execute('select value from responses')
                  if b'(SARIF) Version 2.1.0 JSON Schema' in value]
      schema = json.loads(contents[0])
      report = json.load(open(sys.argv[1]))
      jsonschema.Draft7Validator(schema).validate(report)
      run = report['runs'][0]
      assert run['columnKind'] == 'unicodeCodePoints'
      ids = [rule['id'] for rule in run['tool']['driver']['rules']]
      for result in run['results']:
        assert ids[result['ruleIndex']] == result['ruleId']
        place = result['locations'][0]['physicalLocation']
        if result['ruleId'] == 'integer-not-positive':
          line = open(sys.argv[2], encoding='utf-8').read().split('\\n')[place['region']['startLine'] - 1]
          print(line[place['region']['startColumn'] - 1:][:5])
      print({r['locations'][0]['physicalLocation']['artifactLocation']['uri'].split('/')[-1]
             for r in run['results']} >= {'rusak%20%C3%A9%20100%25,%20%231.xml'})
      print(run['invocations'][0]['executionSuccessful'],
            len(run['invocations'][0]['toolExecutionNotifications']))
      """, try report("sarif"), files[1])
    #expect(columns == "<ttl>\nTrue\nFalse 1\n")
  }
}
