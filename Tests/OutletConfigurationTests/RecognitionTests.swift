import Foundation
import Newsroom
import OutletConfiguration
import Testing

/// Topics, regions and groups in `siar.yaml`.
@Suite struct RecognitionTests {
  private struct Problem: Error, Equatable {
    var text: String
  }

  /// A gazetteer of two regions, one group and one topic.
  private static func rules() throws -> ClassificationRules {
    let table = """
      slug,code,name,kind,parent,iso_3166_2,english_name,capital,time_zone,latitude,longitude,\
      aliases,valid_from,split_from,former_codes
      jawa-timur,35,Jawa Timur,province,,ID-JI,,Surabaya,Asia/Jakarta,-7,112,,,,
      kab-nganjuk,35.18,Kabupaten Nganjuk,kabupaten,jawa-timur,,,Nganjuk,Asia/Jakarta,-7,112,,,,
      """
    let groups = #"{"groups": [{"id": "g", "name": "G", "aliases": [], "regions": []}]}"#
    return ClassificationRules(
      regions: try RegionCatalog(file: "regions.csv", bytes: Array(table.utf8))
        .readingGroups(file: "groups.json", bytes: Array(groups.utf8)),
      topics: TopicCatalog(
        topics: [Topic(id: "hukum", name: "Hukum", englishName: "Law")], genres: []))
  }

  private func apply(_ yaml: String) throws -> ClassificationRules {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).yaml")
    try Data(yaml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      return try Configuration(file: file.path, environment: [:]).recognition
        .applied(to: try Self.rules())
    } catch {
      throw Problem(text: "\(error)".replacing(file.path, with: "siar.yaml"))
    }
  }

  @Test func everythingThatCanBeSaidIsTakenIn() throws {
    let rules = try apply(
      """
      topics:
        hukum:
          name: Hukum & Keadilan
          sections: [Hukrim]
        kopi:
          name: Kopi
          englishName: Coffee
          mediaTopics: [medtop:20000244]
          words:
            decisive: [barista]
            strong: [kedai]
            weak: [gelas]
            against: [gelas pecah]
      regions:
        kab-nganjuk:
          aliases: [Kota Angin, Bumi Anjuk Ladang]
      groups:
        g:
          aliases: [Gee]
        mataraman:
          name: Mataraman
          regions: [kab-nganjuk]
      """)
    #expect(
      rules.topics.topics == [
        Topic(
          id: "hukum", name: "Hukum & Keadilan", englishName: "Law", sections: ["Hukrim"]),
        Topic(
          id: "kopi", name: "Kopi", englishName: "Coffee", mediaTopics: ["medtop:20000244"],
          words: TopicWords(
            decisive: ["barista"], strong: ["kedai"], weak: ["gelas"], against: ["gelas pecah"])),
      ])
    #expect(rules.regions["kab-nganjuk"]?.aliases == ["Kota Angin", "Bumi Anjuk Ladang"])
    #expect(rules.regions.group("g")?.aliases == ["Gee"])
    #expect(rules.regions.group("mataraman")?.regions == ["kab-nganjuk"])
  }

  @Test(arguments: [
    (
      "topics:\n  hukum:\n    nama: x",
      "siar.yaml:3:5: unknown key \"topics.hukum.nama\"; did you mean \"topics.hukum.name\"?"
    ),
    (
      "topics:\n  kopi:\n    words:\n      decisif: [a]",
      """
      siar.yaml:4:7: unknown key "topics.kopi.words.decisif"; did you mean \
      "topics.kopi.words.decisive"?
      """
    ),
    (
      "topics:\n  kopi:\n    englishName: Coffee",
      """
      siar.yaml:2:3: topics.kopi: expected a name, because no topic of topics.json has this id, found \
      "kopi"
      """
    ),
    (
      "topics:\n  Kopi Susu:\n    name: Kopi",
      """
      siar.yaml:2:3: topics: expected an id of lower-case letters, digits and hyphens, found \
      "Kopi Susu"
      """
    ),
    (
      "topics:\n  kopi:\n    name: Kopi\n    mediaTopics: [coffee]",
      """
      siar.yaml:4:19: topics.kopi.mediaTopics: expected a code of IPTC's Media Topics, such as \
      medtop:02000000, found "coffee"
      """
    ),
    (
      "topics:\n  hukum:\n    sections: Hukrim",
      "siar.yaml:3:15: topics.hukum.sections: expected a list, such as [a, b]"
    ),
    ("topics: [a]", "siar.yaml:1:9: topics: expected keys with values"),
    (
      "regions:\n  kab-nganjug:\n    aliases: [Kota Angin]",
      """
      siar.yaml:2:3: regions: expected the id of a region, such as kab-nganjuk, found "kab-nganjug"
      """
    ),
    (
      "regions:\n  jawa-timur:\n    aliases: [Nganjuk]",
      """
      siar.yaml:3:15: regions.jawa-timur.aliases: expected another name: this is the name of \
      kab-nganjuk, found "Nganjuk"
      """
    ),
    (
      "groups:\n  mataraman:\n    name: Mataraman",
      """
      siar.yaml:2:3: groups.mataraman: expected a name and regions, because no group of \
      region-groups.json has this id, found "mataraman"
      """
    ),
    ("topic:\n  a: 1", "siar.yaml:1:1: unknown key \"topic\"; did you mean \"topics\"?"),
  ])
  func whatCannotBeUsedIsNamedWithItsPlace(yaml: String, expected: String) {
    #expect(throws: Problem(text: expected)) { try apply(yaml) }
  }
}
