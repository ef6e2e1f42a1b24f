/// When and how a reader should ask again: RSS `ttl`, `skipHours`, `skipDays`, `cloud`, and the
/// syndication module `sy`.
public struct Schedule: Sendable, Hashable {
  /// RSS `ttl`: how long the document may be kept.
  public var timeToLive: Duration?
  /// Hours of the day in GMT, 0 to 23, in which not to ask.
  public var skipHours: [Int] = []
  /// English day names as written.
  public var skipDays: [String] = []
  /// `sy:updatePeriod`: hourly, daily, weekly, monthly or yearly, as written.
  public var updatePeriod: String?
  /// `sy:updateFrequency`: times in each period.
  public var updateFrequency: Int?
  public var updateBase: FeedDate?
  public var cloud: Cloud?
  /// RSS `docs`.
  public var docs: String?
  /// RSS `rating`: a PICS label as written.
  public var rating: String?
  public var textInput: TextInput?

  public init() {}

  /// RSS `cloud`: where to register for notifications.
  public struct Cloud: Sendable, Hashable {
    public var domain: String?
    public var port: Int?
    public var path: String?
    public var registerProcedure: String?
    public var protocolName: String?

    public init() {}
  }

  /// RSS `textInput`: a form that few readers show.
  public struct TextInput: Sendable, Hashable {
    public var title: String?
    public var description: String?
    public var name: String?
    public var link: String?

    public init() {}
  }
}
