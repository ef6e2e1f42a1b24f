/// A place that a segment names, with the regions that it may be.
struct Mention {
  /// How a mention is still open, or not.
  enum State {
    /// It is one of the readings, whatever else the text says.
    case sure
    /// It is a place; the text has to say which of the readings.
    case choice
    /// It counts only where the text names a place of the same province, and helps to choose.
    case needsContext
  }

  /// The name in the lexicon, -1 for a district.
  var name: Int32 = -1
  var readings: [Int]
  /// Regions with a smaller place of the same name, meant where the text names one of them.
  var elsewhere: [Int] = []
  /// The region that is named right behind the name, with a smaller place of this name in it.
  var liesIn: Int?
  var state: State
  /// Whether far places share the name, so that no reading is taken without a reason.
  var isShared = false
  /// Whether every reading is meant: "Bupati dan Wali Kota Serang".
  var meansAll = false
  /// Whether the text says outright which region is meant: an office, a district.
  var isExplicit = false
  /// 0 to 1: how plainly it is a place.
  var strength: Double
  var segment: Int
  var first: Int
  var last: Int
}
