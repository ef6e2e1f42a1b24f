import Newsroom
import Testing

/// A faulty table is refused with its line.
@Suite struct RegionFileTests {
  private static let header =
    "slug,code,name,kind,parent,iso_3166_2,english_name,capital,time_zone,latitude,longitude,"
    + "aliases,valid_from,split_from,former_codes\n"
  private static let province =
    "jawa-barat,32,Jawa Barat,province,,ID-JB,,Bandung,Asia/Jakarta,-6.9,107.6,Jabar,,,\n"

  private func read(_ lines: String) throws(DataFileError) -> RegionCatalog {
    try RegionCatalog(file: "r.csv", bytes: Array((Self.header + Self.province + lines).utf8))
  }

  @Test func readsARegion() throws {
    let catalog = try read(
      "kab-x,32.99,Kabupaten X,kabupaten,jawa-barat,,,Y,Asia/Jakarta,-6,107,A;B,2030-01-02,"
        + "jawa-barat,32.98@2030-01-02\n")
    let region = try #require(catalog["kab-x"])
    #expect(region.aliases == ["A", "B"])
    #expect(region.centroid == Coordinate(latitude: -6, longitude: 107))
    #expect(region.validFrom == "2030-01-02")
    #expect(region.splitFrom == "jawa-barat")
    #expect(region.formerCodes.map(\.code) == ["32.98"])
    #expect(catalog.region(code: "32.98")?.id == "kab-x")
  }

  @Test(arguments: [
    (
      "k,32.1,K,kabupaten,jawa-barat,,,Y,Asia/Jakarta,0,0,,,,",
      "code is 32.1, not of the form 32 or 32.10"
    ),
    (
      "k,32.10,K,desa,jawa-barat,,,Y,Asia/Jakarta,0,0,,,,",
      "kind is desa, not province, kabupaten or kota"
    ),
    (
      "k,32.10,K,kota,nowhere,,,Y,Asia/Jakarta,0,0,,,,",
      "k needs a province of this file as its parent"
    ),
    (
      "k,32.10,K,kota,jawa-barat,,,Y,Asia/Tokyo,0,0,,,,",
      "time_zone is Asia/Tokyo, which is none of Indonesia's three"
    ),
    (
      "k,32.10,K,kota,jawa-barat,,,Y,Asia/Jakarta,91,0,,,,",
      "latitude and longitude are not degrees"
    ),
    ("k,32,K,kota,jawa-barat,,,Y,Asia/Jakarta,0,0,,,,", "32 is taken by line 2"),
    (",32.10,K,kota,jawa-barat,,,Y,Asia/Jakarta,0,0,,,,", "slug and name must not be empty"),
    (
      "k,32.10,K,kota,jawa-barat,,,Y,Asia/Jakarta,0,0,,tomorrow,,",
      "valid_from is tomorrow, not of the form YYYY-MM-DD"
    ),
    (
      "k,32.10,K,kota,jawa-barat,,,Y,Asia/Jakarta,0,0,,,gone,",
      "split_from names gone, which is not in this file"
    ),
    (
      "k,32.10,K,kota,jawa-barat,,,Y,Asia/Jakarta,0,0,,,,32.09",
      "former_codes holds 32.09, not of the form 91.01@2022-07-25"
    ),
  ])
  func refuses(line: String, reason: String) {
    #expect(throws: DataFileError(file: "r.csv", line: 3, reason: reason)) {
      try read(line + "\n")
    }
  }

  @Test func refusesAGroupOfUnknownRegions() throws {
    let catalog = try read("")
    let json = #"{"groups": [{"id": "g", "name": "G", "aliases": [], "regions": ["nowhere"]}]}"#
    #expect(
      throws: DataFileError(
        file: "g.json", line: 0, reason: "group g names the unknown region nowhere")
    ) {
      try catalog.readingGroups(file: "g.json", bytes: Array(json.utf8))
    }
  }

  @Test func refusesAPlaceNameWithoutARule() throws {
    let catalog = try read("")
    let text = "name,rule,regions\nBatu,maybe,\n"
    #expect(throws: DataFileError(file: "p.csv", line: 2, reason: "maybe is no rule")) {
      try PlaceName.read(file: "p.csv", bytes: Array(text.utf8), catalog: catalog)
    }
  }
}
