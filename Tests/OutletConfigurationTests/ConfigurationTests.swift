import Foundation
import Newsroom
import OutletConfiguration
import Testing

@Suite struct ConfigurationTests {
  private func read(_ yaml: String, _ environment: [String: String] = [:]) throws -> Configuration {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).yaml")
    try Data(yaml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      return try Configuration(file: file.path, environment: environment)
    } catch {
      throw Problem(text: "\(error)".replacing(file.path, with: "siar.yaml"))
    }
  }

  private struct Problem: Error, Equatable {
    var text: String
  }

  @Test func theFileTheEnvironmentAndOptionsOverrideEachOtherInThisOrder() throws {
    var settings = try read(
      "title: Berkas\nstore: berkas.sqlite\nlisten: 0.0.0.0:80\nwindow:\n  hours: 24\n",
      ["SIAR_STORE": "env.sqlite", "SIAR_WINDOW_MAXIMUM": "99", "HOME": "/"])
    try settings.set("listen", to: "[::1]:9000", place: "--listen")
    #expect(settings.title == "Berkas")
    #expect(settings.store == "env.sqlite")
    #expect(settings.listen == ListenAddress(host: "::1", port: 9000))
    #expect(settings.window == WindowPolicy(hours: 24, minimum: 50, maximum: 99))
    #expect(settings.language == "id")
  }

  /// What Kubernetes sets for services called `siar`, `siar-web` and `siar-store-db`, and Docker for
  /// links.
  @Test(arguments: [
    ("SIAR_SERVICE_HOST", "10.0.0.7"), ("SIAR_SERVICE_PORT", "8080"),
    ("SIAR_SERVICE_PORT_HTTP", "8080"), ("SIAR_SERVICE_PORT_HTTP_WEB", "8080"),
    ("SIAR_PORT", "tcp://10.0.0.7:8080"), ("SIAR_PORT_8080_TCP", "tcp://10.0.0.7:8080"),
    ("SIAR_PORT_8080_TCP_PROTO", "tcp"), ("SIAR_PORT_8080_TCP_PORT", "8080"),
    ("SIAR_PORT_8080_TCP_ADDR", "10.0.0.7"), ("SIAR_PORT_53_UDP", "udp://10.0.0.7:53"),
    ("SIAR_WEB_SERVICE_HOST", "fd00::7"), ("SIAR_WEB_PORT", "tcp://[fd00::7]:80"),
    ("SIAR_WEB_PORT_80_TCP_ADDR", "fd00::7"), ("SIAR_STORE_DB_SERVICE_PORT", "5432"),
    ("SIAR_STORE_DB_PORT_5432_TCP_PORT", "5432"), ("SIAR_WEB_NAME", "/pusat/siar-web"),
  ])
  func whereOtherServicesAreIsNoSetting(_ name: String, _ value: String) throws {
    var expected = Configuration()
    let settings = try read("", [name: value])
    expected.folder = settings.folder
    #expect(settings == expected)
  }

  @Test(arguments: [
    ("SIAR_PORT", "8080"), ("SIAR_PORT_8080", "x"), ("SIAR_HOST", "10.0.0.7"),
    ("SIAR_SERVICE", "x"), ("SIAR_PORT_99999_TCP", "x"), ("SIAR_NAME", "Kabar"),
  ])
  func whatOnlyLooksLikeItIsRefused(_ name: String, _ value: String) {
    #expect(throws: (any Error).self) { try read("", [name: value]) }
  }

  @Test func anEmptyFileMeansTheDefaults() throws {
    var expected = Configuration()
    expected.folder = try read("").folder
    #expect(try read("") == expected)
  }

  @Test(arguments: [
    ("titel: x", "siar.yaml:1:1: unknown key \"titel\"; did you mean \"title\"?"),
    (
      "window:\n  hour: 1",
      "siar.yaml:2:3: unknown key \"window.hour\"; did you mean \"window.hours\"?"
    ),
    ("xyzzyplugh: 1", "siar.yaml:1:1: unknown key \"xyzzyplugh\""),
    (
      "window:\n  hours: many",
      "siar.yaml:2:3: window.hours: expected a whole number from 0 to 8760, found \"many\""
    ),
    (
      "sameStory:\n  show: some",
      "siar.yaml:2:3: sameStory.show: expected one or all, found \"some\""
    ),
    (
      "sameStory:\n  prefer: [own, Mitra Kabar]",
      """
      siar.yaml:2:3: sameStory.prefer: expected a list of own, fullest, earliest and partners' names, \
      found "own,Mitra Kabar"
      """
    ),
    ("listen: here", "siar.yaml:1:1: listen: expected HOST:PORT, found \"here\""),
    (
      "baseURL: ftp://x.example",
      "siar.yaml:1:1: baseURL: expected an http or https address, found \"ftp://x.example\""
    ),
    ("window: 3", "siar.yaml:1:9: window: expected keys with values"),
    ("title: [a, b]", "siar.yaml:1:1: title: expected a line of text"),
    (
      "timeZone: Europe/Paris",
      """
      siar.yaml:1:1: timeZone: expected Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura \
      (WIT), found "Europe/Paris"
      """
    ),
  ])
  func aSettingThatCannotBeUsedIsNamedWithItsPlace(yaml: String, expected: String) {
    #expect(throws: Problem(text: expected)) { try read(yaml) }
  }

  @Test func whatIsDoneWithOneStoryOfSeveralOutlets() throws {
    var policy = SameStoryPolicy()
    policy.showsOne = false
    policy.preferences = [.partner("mitra-a"), .earliest]
    let yaml = "sameStory:\n  show: all\n  prefer: [mitra-a, earliest]"
    #expect(try read(yaml).sameStory == policy)
    #expect(
      try read(yaml, ["SIAR_SAME_STORY_SHOW": "one", "SIAR_SAME_STORY_PREFER": "own,fullest"])
        .sameStory == SameStoryPolicy())
  }

  @Test func anUnknownVariableIsNamed() {
    let expected = "environment: unknown key \"SIAR_BASEURL\"; did you mean \"SIAR_BASE_URL\"?"
    #expect(throws: Problem(text: expected)) { try read("", ["SIAR_BASEURL": "http://x.example"]) }
  }

  @Test func aFinalSlashOfTheAddressGoes() throws {
    #expect(try read("baseURL: https://x.example/berita/").baseURL == "https://x.example/berita")
  }

  @Test func searchesAndPoliciesAreMappingsByName() throws {
    let settings = try read(
      """
      sites: [https://www.kabar.example/, "http://kabar.example"]
      reservedCredits: Antara, Reuters
      searches:
        banjir:
          title: Banjir dan rob
          any: [banjir, "banjir rob"]
          regions: kab-demak
      policies:
        "*": {text: summary}
        regions/kab-asahan: {media: free, withoutGenres: [advertorial], msn: true}
      """)
    var search = NamedSearch(name: "banjir")
    search.title = "Banjir dan rob"
    search.any = ["banjir", "banjir rob"]
    search.regions = ["kab-demak"]
    #expect(settings.searches == [search])
    #expect(settings.sites == ["https://www.kabar.example", "http://kabar.example"])
    #expect(settings.reservedCredits == ["Antara", "Reuters"])
    var expected = EditionPolicy()
    expected.text = .summary
    #expect(settings.policies[.topic("sosial")] == expected)
    expected.media = .free
    expected.withoutGenres = ["advertorial"]
    expected.msn = true
    #expect(settings.policies[.region("kab-asahan")] == expected)
  }

  @Test(arguments: [
    (
      "searches:\n  banjir:\n    anny: [a]\n",
      "siar.yaml:3:5: unknown key \"searches.banjir.anny\"; did you mean \"any\"?"
    ),
    (
      "searches:\n  Banjir:\n    any: [a]\n",
      """
      siar.yaml:3:5: searches: expected a name of lower-case letters, digits and hyphens, found \
      "Banjir"
      """
    ),
    (
      "policies:\n  all:\n    text: short\n",
      "siar.yaml:3:11: policies.all.text: expected full or summary, found \"short\""
    ),
    (
      "policies:\n  everything:\n    text: full\n",
      """
      siar.yaml:3:5: policies: expected an edition such as all or topics/bencana, or a pattern such \
      as * or regions/*, found "everything"
      """
    ),
    ("sites: [kabar]\n", "siar.yaml:1:1: sites: expected http or https addresses, found \"kabar\""),
  ])
  func whatCannotBeUsedOfThemIsToldWithItsPlace(yaml: String, expected: String) {
    #expect(throws: Problem(text: expected)) { try read(yaml) }
  }
}
