extension Rule {
  static let jsonNotWellFormed = Rule(
    "json-not-well-formed", .error, .jsonFeed,
    help: "Make the document well-formed JSON in UTF-8.",
    source: "RFC 8259 section 2")

  static let jsonMemberDuplicate = Rule(
    "json-member-duplicate", .warning, .jsonFeed,
    help: "Name every member once.",
    source: "RFC 8259 section 4")

  static let jsonFeedVersionMissing = Rule(
    "json-feed-version-missing", .error, .jsonFeed,
    help: "Add version, https://jsonfeed.org/version/1.1.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedVersionUnknown = Rule(
    "json-feed-version-unknown", .error, .jsonFeed,
    help: "Write https://jsonfeed.org/version/1.1.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedTitleMissing = Rule(
    "json-feed-title-missing", .error, .jsonFeed,
    help: "Add a title.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedItemsMissing = Rule(
    "json-feed-items-missing", .error, .jsonFeed,
    help: "Add items, an array, empty if need be.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedHomePageMissing = Rule(
    "json-feed-home-page-missing", .warning, .jsonFeed,
    help: "Add home_page_url.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedSelfMissing = Rule(
    "json-feed-self-missing", .warning, .jsonFeed,
    help: "Add feed_url, the address of the feed.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedMemberType = Rule(
    "json-feed-member-type", .error, .jsonFeed,
    help: "Give the member a value of the type that the specification has for it.",
    source: "JSON Feed 1.1")

  static let jsonFeedMemberUnknown = Rule(
    "json-feed-member-unknown", .warning, .jsonFeed,
    help: "Begin the names of members of your own with an underscore.",
    source: "JSON Feed 1.1, Extensions")

  static let jsonFeedItemIDMissing = Rule(
    "json-feed-item-id-missing", .error, .jsonFeed,
    help: "Give every item an id, a string.",
    source: "JSON Feed 1.1, Items")

  static let jsonFeedItemIDNotString = Rule(
    "json-feed-item-id-not-string", .warning, .jsonFeed,
    help: "Write the id as a string.",
    source: "JSON Feed 1.1, Items")

  static let jsonFeedItemIDDuplicate = Rule(
    "json-feed-item-id-duplicate", .error, .jsonFeed,
    help: "Give every item an id of its own.",
    source: "JSON Feed 1.1, Items")

  static let jsonFeedItemContentMissing = Rule(
    "json-feed-item-content-missing", .error, .jsonFeed,
    help: "Give the item content_html or content_text.",
    source: "JSON Feed 1.1, Items")

  static let jsonFeedDateInvalid = Rule(
    "json-feed-date-invalid", .error, .jsonFeed,
    help: "Write the date as in 2026-11-23T21:00:00+07:00.",
    source: "JSON Feed 1.1, Items")

  static let jsonFeedURIInvalid = Rule(
    "json-feed-uri-invalid", .error, .jsonFeed,
    help: "Write a valid, absolute address.",
    source: "JSON Feed 1.1")

  static let jsonFeedMemberBlank = Rule(
    "json-feed-member-blank", .warning, .jsonFeed,
    help: "Give the member a value, or leave it out.",
    source: "JSON Feed 1.1")

  static let jsonFeedAttachmentUrlMissing = Rule(
    "json-feed-attachment-url-missing", .error, .jsonFeed,
    help: "Add the url of the attachment.",
    source: "JSON Feed 1.1, Attachments")

  static let jsonFeedAttachmentTypeMissing = Rule(
    "json-feed-attachment-type-missing", .error, .jsonFeed,
    help: "Add the mime_type of the attachment.",
    source: "JSON Feed 1.1, Attachments")

  static let jsonFeedMediaTypeInvalid = Rule(
    "json-feed-media-type-invalid", .error, .jsonFeed,
    help: "Write a media type such as audio/mpeg.",
    source: "JSON Feed 1.1, Attachments")

  static let jsonFeedAuthorEmpty = Rule(
    "json-feed-author-empty", .error, .jsonFeed,
    help: "Give an author a name, a url or an avatar.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedAuthorDeprecated = Rule(
    "json-feed-author-deprecated", .warning, .jsonFeed,
    help: "Use authors, an array, instead of author.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedLanguageInvalid = Rule(
    "json-feed-language-invalid", .error, .jsonFeed,
    help: "Write a BCP 47 language tag such as id or en-GB.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedHubIncomplete = Rule(
    "json-feed-hub-incomplete", .error, .jsonFeed,
    help: "Give a hub its type and url.",
    source: "JSON Feed 1.1, Hubs")

  static let jsonFeedNextSelf = Rule(
    "json-feed-next-self", .error, .jsonFeed,
    help: "Let next_url lead to another page, or leave it out on the last.",
    source: "JSON Feed 1.1, Top-level")

  static let jsonFeedHTMLDangerous = Rule(
    "json-feed-html-dangerous", .warning, .jsonFeed,
    help: "Leave the markup out: readers remove it.",
    source: "JSON Feed 1.1, Security")

  static let jsonFeedFamily: [Rule] = [
    jsonNotWellFormed,
    jsonMemberDuplicate,
    jsonFeedVersionMissing,
    jsonFeedVersionUnknown,
    jsonFeedTitleMissing,
    jsonFeedItemsMissing,
    jsonFeedHomePageMissing,
    jsonFeedSelfMissing,
    jsonFeedMemberType,
    jsonFeedMemberUnknown,
    jsonFeedItemIDMissing,
    jsonFeedItemIDNotString,
    jsonFeedItemIDDuplicate,
    jsonFeedItemContentMissing,
    jsonFeedDateInvalid,
    jsonFeedURIInvalid,
    jsonFeedMemberBlank,
    jsonFeedAttachmentUrlMissing,
    jsonFeedAttachmentTypeMissing,
    jsonFeedMediaTypeInvalid,
    jsonFeedAuthorEmpty,
    jsonFeedAuthorDeprecated,
    jsonFeedLanguageInvalid,
    jsonFeedHubIncomplete,
    jsonFeedNextSelf,
    jsonFeedHTMLDangerous,
  ]
}
