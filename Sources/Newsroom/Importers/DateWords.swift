/// The words of dates as Indonesian newsrooms write them.
enum DateWords {
  /// 0 for Sunday to 6 for Saturday.
  static let weekdays: [String: Int] = [
    "minggu": 0, "ahad": 0, "senin": 1, "selasa": 2, "rabu": 3, "kamis": 4, "jumat": 5,
    "jum'at": 5, "jum’at": 5, "sabtu": 6,
    "sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6,
  ]

  /// Months in full, shortened and in English, 1 to 12.
  static let months: [String: Int] = [
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11,
    "desember": 12,
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8,
    "agust": 8, "ags": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "aug": 8, "october": 10, "oct": 10, "december": 12, "dec": 12,
  ]

  /// Words between a weekday and its date: `Selasa sore (21/10/2025)`.
  static let partsOfDay: Set<String> = [
    "dini", "hari", "pagi", "siang", "sore", "petang", "malam",
  ]

  /// Words between a date and its clock.
  static let clockWords: Set<String> = ["pukul", "jam", "sekitar", "at"]

  static let zones: [String: OutletZone] = ["wib": .western, "wita": .central, "wit": .eastern]
}
