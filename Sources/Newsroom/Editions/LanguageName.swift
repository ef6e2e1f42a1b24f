/// The names of languages in Indonesian, for the languages that regional outlets write in.
enum LanguageName {
  private static let names = [
    "ace": "Aceh", "ar": "Arab", "ban": "Bali", "bbc": "Batak Toba", "bjn": "Banjar",
    "bug": "Bugis", "de": "Jerman", "en": "Inggris", "es": "Spanyol", "fr": "Prancis",
    "gor": "Gorontalo", "id": "Indonesia", "ja": "Jepang", "jv": "Jawa", "ko": "Korea",
    "mad": "Madura", "mak": "Makassar", "min": "Minangkabau", "ms": "Melayu", "nl": "Belanda",
    "nij": "Ngaju", "pt": "Portugis", "sas": "Sasak", "su": "Sunda", "tet": "Tetun",
    "zh": "Tionghoa",
  ]

  /// `Bahasa Jawa` for `jv`; the tag itself in the place of a name that is not known.
  static func name(of tag: String) -> String {
    "Bahasa \(names[tag] ?? tag)"
  }
}
