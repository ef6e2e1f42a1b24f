/// What two fetches and the feed's own words say together. Looked for with `--http`.
extension Rule {
  static let httpUnsteady = Rule(
    "http-unsteady", .warning, .all,
    help: "Answer every request alike: a reader that fails now and then shows the feed as broken.",
    source: "RFC 9110 section 15", w3c: "HttpError")

  static let httpBodyUnstable = Rule(
    "http-body-unstable", .warning, .all,
    help: "Leave out what changes with every request, such as the time of rendering: it makes "
      + "every poll a full one.",
    source: "RFC 9110 section 8.8.1")

  static let httpIDsUnstable = Rule(
    "http-ids-unstable", .error, .feedXML.union(.jsonFeed),
    help: "Give an entry its id once and for all: readers show it anew under every other.",
    source: "RFC 4287 section 4.2.6; RSS Profile, guid; JSON Feed 1.1, id")

  static let httpSelfMismatch = Rule(
    "http-self-mismatch", .warning, .feedXML.union(.jsonFeed),
    help: "Name in the self link the address under which the feed is fetched.",
    source: "RFC 4287 section 4.2.7.2", w3c: "SelfDoesntMatchLocation")

  static let httpHubMissing = Rule(
    "http-hub-missing", .info, .feedXML.union(.jsonFeed),
    help: "Name a WebSub hub in the feed or a Link field: subscribers then hear of news at once.",
    source: "WebSub section 4")

  static let httpHubWithoutSelf = Rule(
    "http-hub-without-self", .error, .feedXML.union(.jsonFeed),
    help: "Name rel=self beside rel=hub: a subscription is to that address.",
    source: "WebSub section 4")

  static let httpLinkFieldConflict = Rule(
    "http-link-field-conflict", .warning, .feedXML.union(.jsonFeed),
    help: "Let the Link field and the feed name the same self; subscribers believe the field.",
    source: "WebSub section 4")

  static let httpWindowShort = Rule(
    "http-window-short", .warning, .feedXML.union(.jsonFeed),
    help: "Keep more entries in the feed: who asks as seldom as allowed misses some.",
    source: "RSS 2.0, ttl; RFC 5005 section 1")

  static let httpContentFamily: [Rule] = [
    httpUnsteady,
    httpBodyUnstable,
    httpIDsUnstable,
    httpSelfMismatch,
    httpHubMissing,
    httpHubWithoutSelf,
    httpLinkFieldConflict,
    httpWindowShort,
  ]
}
