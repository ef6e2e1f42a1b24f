/// Elements of AMP, which mean what elements of HTML do. amp.dev/documentation/components
enum AMP {
  /// By name, the element of HTML that has the same attributes.
  static let twins: [String: String] = {
    var twins = [
      "amp-img": "img", "amp-anim": "img", "amp-video": "video", "amp-audio": "audio",
      "amp-iframe": "iframe",
    ]
    for name in players.keys { twins[name] = "iframe" }
    for name in silent { twins[name] = "script" }
    return twins
  }()

  /// A player that is named by the number of what it plays.
  struct Player {
    /// The attribute with the number.
    let attribute: String
    let prefix: String
    var suffix = ""

    /// The page of the player; nil where the number is none.
    func address(of number: String) -> String? {
      let isNumber = number.utf8.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      guard isNumber, (1...64).contains(number.utf8.count) else { return nil }
      return prefix + number + suffix
    }
  }

  static let players = [
    "amp-youtube": Player(attribute: "data-videoid", prefix: "https://www.youtube.com/embed/"),
    "amp-vimeo": Player(attribute: "data-videoid", prefix: "https://player.vimeo.com/video/"),
    "amp-dailymotion": Player(
      attribute: "data-videoid", prefix: "https://www.dailymotion.com/embed/video/"),
    "amp-instagram": Player(
      attribute: "data-shortcode", prefix: "https://www.instagram.com/p/", suffix: "/embed/"),
    "amp-soundcloud": Player(
      attribute: "data-trackid",
      prefix: "https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/"),
  ]

  /// What shows nothing of the article: it goes with all that is in it.
  private static let silent = [
    "amp-ad", "amp-ad-exit", "amp-analytics", "amp-auto-ads", "amp-call-tracking", "amp-consent",
    "amp-embed", "amp-experiment", "amp-geo", "amp-install-serviceworker", "amp-next-page",
    "amp-pixel", "amp-script", "amp-sidebar", "amp-social-share", "amp-state", "amp-sticky-ad",
    "amp-user-notification", "amp-web-push",
  ]
}
