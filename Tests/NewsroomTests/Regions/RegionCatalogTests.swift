import Newsroom
import Testing

/// The gazetteer as shipped, against what the law and the registers say.
@Suite struct RegionCatalogTests {
  private let catalog: RegionCatalog

  init() throws { catalog = try ShippedRules.load().regions }

  @Test func holdsTheWholeCountry() {
    let kinds = Dictionary(grouping: catalog.regions, by: \.kind).mapValues(\.count)
    #expect(kinds == [.province: 38, .kabupaten: 416, .kota: 98])
    #expect(Set(catalog.regions.map(\.id)).count == 552)
    #expect(Set(catalog.provinces.compactMap(\.isoCode)).count == 38)
  }

  @Test func everyRegionLiesInItsProvince() {
    for region in catalog.regions where region.kind != .province {
      let province = catalog.idsAbove(region.id).compactMap { catalog[$0] }
      #expect(province.map(\.code) == [String(region.code.prefix(2))], "\(region.id)")
      #expect(province.first?.timeZone == region.timeZone, "\(region.id)")
    }
    #expect(catalog.provinces.map { catalog.children(of: $0.id).count }.reduce(0, +) == 514)
  }

  @Test func everyCapitalAndPointIsThere() {
    for region in catalog.regions {
      #expect(!region.capital.isEmpty, "\(region.id)")
      // The country lies between 6 degrees north and 11 south, 95 and 141 east.
      #expect((-11.1...6.1).contains(region.centroid.latitude), "\(region.id)")
      #expect((95...141.1).contains(region.centroid.longitude), "\(region.id)")
    }
  }

  @Test func knowsARegionByEveryName() {
    let region = catalog["kab-majalengka"]
    #expect(region?.name == "Kabupaten Majalengka")
    #expect(region?.placeName == "Majalengka")
    #expect(region?.secondsFromUTC == 25_200)
    #expect(catalog.region(code: "32.10")?.id == "kab-majalengka")
    #expect(catalog.region(named: "kab-majalengka")?.id == "kab-majalengka")
    #expect(catalog["kota-majalengka"] == nil)
    #expect(catalog.region(code: "99") == nil)
  }

  @Test(arguments: [
    ("91.01", "kab-merauke"), ("91.02", "kab-jayawijaya"), ("91.04", "kab-nabire"),
    ("91.09", "kab-mimika"), ("91.16", "kab-boven-digoel"), ("91.28", "kab-deiyai"),
    ("92.01", "kab-sorong"), ("92.10", "kab-maybrat"), ("92.71", "kota-sorong"),
  ])
  func followsACodeFromBeforeTheSplit(code: String, id: String) {
    #expect(catalog.region(code: code)?.id == id)
  }

  @Test func twentySixRegionsMovedInPapua() {
    let moved = catalog.regions.filter { !$0.formerCodes.isEmpty }
    #expect(moved.count == 26)
    #expect(Set(moved.flatMap(\.formerCodes).map(\.code)).count == 26)
    #expect(
      catalog.successors(of: "papua").map(\.id)
        == ["papua-selatan", "papua-tengah", "papua-pegunungan"])
    #expect(catalog.successors(of: "papua-barat").map(\.validFrom) == ["2022-12-08"])
    for region in moved {
      let born = catalog.idsAbove(region.id).first.flatMap { catalog[$0]?.validFrom }
      #expect(region.formerCodes.map(\.validUntil) == [born], "\(region.id)")
    }
  }

  @Test(arguments: [
    ("majalengka", "kab-majalengka"), ("32.10", "kab-majalengka"), ("91.01", "kab-merauke"),
    ("GARUT", "kab-garut"), ("tangsel", "kota-tangerang-selatan"), ("cibinong", "kab-bogor"),
    ("west java", "jawa-barat"), ("jabar", "jawa-barat"), ("fakfak", "kab-fak-fak"),
  ])
  func searchFindsFirst(query: String, id: String) {
    #expect(catalog.search(query).first?.id == id)
  }

  @Test func searchRanksWholeNamesFirst() {
    #expect(
      catalog.search("bogor").map(\.id) == ["kab-bogor", "kota-bogor"])
    #expect(
      catalog.search("papua").map(\.id).prefix(2) == ["papua", "papua-barat"])
    #expect(catalog.search("").count == 552)
    #expect(catalog.search("atlantis").isEmpty)
  }

  @Test func groupsNameRegionsOfTheCatalogue() {
    #expect(
      catalog.group("tangerang-raya")?.regions
        == ["kab-tangerang", "kota-tangerang", "kota-tangerang-selatan"])
    #expect(catalog.groups.count >= 20)
  }
}
