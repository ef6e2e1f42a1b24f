/// A part of the day that is told beside an hour of twelve: `PM`, `pagi`, `malam`.
enum DayPart: Sendable {
  case morning
  case midday
  case afternoon
  case night

  /// The hour of the day, 0 to 23; one that is told by 24 already is left as it is.
  func hour(_ told: Int) -> Int {
    switch self {
    case .morning: told == 12 ? 0 : told
    case .midday: (1...4).contains(told) ? told + 12 : told
    case .afternoon: (1...11).contains(told) ? told + 12 : told
    case .night: told == 12 ? 0 : (6...11).contains(told) ? told + 12 : told
    }
  }
}
