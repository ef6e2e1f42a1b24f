/// What a word in front of a name says about the name.
enum Cue: UInt8, Sendable {
  case none
  /// Bupati, Pemkab, Kab.: the kabupaten of that name.
  case kabupaten
  /// Wali Kota, Pemkot, Kota: the kota of that name.
  case kota
  /// Gubernur, Pemprov, Polda: the province of that name.
  case province
  /// Polres and what belongs to one: the kabupaten, unless `Kota` follows the name.
  case police
  /// An office that both kinds have: DPRD, Dinkes, KPU.
  case office
  /// A preposition of place, or who lives there: di, ke, warga.
  case place
  /// Kecamatan, Camat, Polsek: the name is a district's.
  case district
  /// Desa, Kelurahan: the name is a village's, whatever region has the same.
  case village
  /// A rank, title or form of address: the name is a person's.
  case person
  /// Jalan, Tol: the name is a road's.
  case road
  /// Nasi, Soto: the name is a dish's.
  case dish
  /// Persib and others: the name is a club's.
  case club
  /// Sungai, Gunung, Selat: the name is one of nature.
  case nature
  /// Kerajaan, Kesultanan, Suku: the name is of the past or of a people.
  case history
  /// Radar, Tribun: the name is a newspaper's.
  case media
  /// dan, serta: what holds before holds after.
  case joiner
  /// English, behind the name: "Garut Regency".
  case regency
  /// English, behind the name: "Malang City".
  case city
  /// A related link begins: nothing after it in this paragraph counts.
  case related

  /// Whether it makes a name that of a government, beyond doubt.
  var isAdministrative: Bool {
    switch self {
    case .kabupaten, .kota, .province, .police, .office: true
    default: false
    }
  }

  /// Whether it says that the name is a region's: a station or a court may bear a smaller place's.
  var namesGovernment: Bool { isAdministrative && self != .office }

  /// What holds for the next name of a list: "Desa Banjar, Garut" goes on with where the village is,
  /// "Kecamatan Cileungsi, Klapanunggal" with another kecamatan.
  func behindComma(isRegion: Bool) -> Cue {
    switch self {
    case .village, .road, .nature: .place
    case .district: isRegion ? .place : .district
    default: self
    }
  }

  /// Why a name behind this cue is no place, in words for the explanation.
  var objection: String? {
    switch self {
    case .village: "the name of a village"
    case .person: "follows a personal title"
    case .road: "the name of a road"
    case .dish: "the name of a dish or product"
    case .club: "the name of a club"
    case .nature: "the name of a river, mountain or sea"
    case .history: "the name of a people or a former realm"
    case .media: "the name of a newspaper or broadcaster"
    default: nil
    }
  }
}
