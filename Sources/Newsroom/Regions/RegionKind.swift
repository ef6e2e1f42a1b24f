/// What a region is.
package enum RegionKind: String, Hashable, Sendable, CaseIterable {
  /// A provinsi, with a governor.
  case province
  /// A kabupaten (regency), with a bupati.
  case kabupaten
  /// A kota (city), with a wali kota.
  case kota

  /// A name without the words for this kind in front of it.
  func placeName(of name: String) -> String {
    for prefix in prefixes where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  private var prefixes: [String] {
    switch self {
    case .province: []
    case .kabupaten: ["Kabupaten Administrasi ", "Kabupaten "]
    case .kota: ["Kota Administrasi ", "Kota "]
    }
  }
}
