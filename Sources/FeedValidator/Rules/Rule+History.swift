extension Rule {
  static let historyArchiveIncomplete = Rule(
    "history-archive-incomplete", .warning, .feedXML,
    help: "Give an archive its prev-archive and current links.",
    source: "RFC 5005 section 4", w3c: "ArchiveIncomplete")

  static let historyLinkInCompleteFeed = Rule(
    "history-link-in-complete-feed", .error, .feedXML,
    help: "A complete feed has no other pages: leave the link out.",
    source: "RFC 5005 section 2", w3c: "FeedRelInCompleteFeed")

  static let historyCurrentNotSelf = Rule(
    "history-current-not-self", .warning, .feedXML,
    help: "In a complete feed current is self.",
    source: "RFC 5005 section 2", w3c: "CurrentNotSelfInCompleteFeed")

  static let historyLinkInEntry = Rule(
    "history-link-in-entry", .warning, .feedXML,
    help: "Put the link into the feed: it has no meaning in an entry.",
    source: "RFC 5005 section 3", w3c: "FeedHistoryRelInEntry")

  static let historyLinkPastEnd = Rule(
    "history-link-past-end", .error, .feedXML,
    help: "The first page has no previous, the last no next.",
    source: "RFC 5005 section 3", w3c: "LinkPastEnd")

  static let historyFamily: [Rule] = [
    historyArchiveIncomplete,
    historyLinkInCompleteFeed,
    historyCurrentNotSelf,
    historyLinkInEntry,
    historyLinkPastEnd,
  ]
}
