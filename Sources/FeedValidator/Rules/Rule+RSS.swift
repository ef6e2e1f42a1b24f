extension Rule {
  static let rssChannelTitleMissing = Rule(
    "rss-channel-title-missing", .error, [.rss, .rdf],
    help: "Add a title to the channel.",
    source: "RSS 2.0, Required channel elements", w3c: "MissingTitle")

  static let rssChannelLinkMissing = Rule(
    "rss-channel-link-missing", .error, [.rss, .rdf],
    help: "Add a link to the channel.",
    source: "RSS 2.0, Required channel elements", w3c: "MissingLink")

  static let rssChannelDescriptionMissing = Rule(
    "rss-channel-description-missing", .error, [.rss, .rdf],
    help: "Add a description to the channel.",
    source: "RSS 2.0, Required channel elements", w3c: "MissingDescription")

  static let rssChannelMissing = Rule(
    "rss-channel-missing", .error, [.rss, .rdf],
    help: "Put one channel into rss.",
    source: "RSS 2.0, What is RSS?", w3c: "MissingElement")

  static let rssVersionMissing = Rule(
    "rss-version-missing", .error, .rss,
    help: "Say version=\"2.0\".",
    source: "RSS 2.0, What is RSS?", w3c: "MissingAttribute")

  static let rssVersionUnknown = Rule(
    "rss-version-unknown", .warning, .rss,
    help: "Say version=\"2.0\".",
    source: "RSS 2.0, What is RSS?", w3c: "ObsoleteVersion")

  static let rssItemEmpty = Rule(
    "rss-item-empty", .error, .rss,
    help: "Give the item a title or a description.",
    source: "RSS 2.0, Elements of item", w3c: "ItemMustContainTitleOrDescription")

  static let rssItemGuidMissing = Rule(
    "rss-item-guid-missing", .warning, .rss,
    help: "Give every item a guid: readers tell items apart by it.",
    source: "RSS Profile, guid", w3c: "MissingGuid")

  static let rssItemGuidNotPermalink = Rule(
    "rss-item-guid-not-permalink", .error, .rss,
    help: "Say isPermaLink=\"false\", or make the guid the address of the item.",
    source: "RSS 2.0, guid", w3c: "InvalidHttpGUID")

  static let rssItemGuidPermalinkInvalid = Rule(
    "rss-item-guid-permalink-invalid", .error, .rss,
    help: "Say isPermaLink=\"false\": a tag or urn is not a page.",
    source: "RSS 2.0, guid", w3c: "InvalidPermalink")

  static let rssItemGuidDuplicate = Rule(
    "rss-item-guid-duplicate", .error, .rss,
    help: "Give every item a guid of its own.",
    source: "RSS 2.0, guid", w3c: "DuplicateValue")

  static let rssItemGuidNotUnique = Rule(
    "rss-item-guid-not-unique", .warning, .rss,
    help: "Use a guid that no other feed will use, such as an address or a urn:uuid.",
    source: "RSS Profile, guid", w3c: "NotSufficientlyUnique")

  static let rssItemEnclosureDuplicate = Rule(
    "rss-item-enclosure-duplicate", .warning, .rss,
    help: "Keep one enclosure per item: many readers take only one.",
    source: "RSS Profile, enclosure", w3c: "DuplicateEnclosure")

  static let rssItemSourceUrlMissing = Rule(
    "rss-item-source-url-missing", .error, .rss,
    help: "Add the url of the feed that the item comes from.",
    source: "RSS 2.0, source", w3c: "MissingAttribute")

  static let rssChannelSelfMissing = Rule(
    "rss-channel-self-missing", .info, .rss,
    help: "Add atom:link with rel=\"self\" and the address of the feed.",
    source: "RSS Profile, atom:link", w3c: "MissingSelf")

  static let rssImageTitleMissing = Rule(
    "rss-image-title-missing", .error, [.rss, .rdf],
    help: "Add a title to the image.",
    source: "RSS 2.0, image", w3c: "MissingTitle")

  static let rssImageLinkMissing = Rule(
    "rss-image-link-missing", .error, [.rss, .rdf],
    help: "Add a link to the image.",
    source: "RSS 2.0, image", w3c: "MissingLink")

  static let rssImageUrlMissing = Rule(
    "rss-image-url-missing", .error, [.rss, .rdf],
    help: "Add the url of the image.",
    source: "RSS 2.0, image", w3c: "MissingElement")

  static let rssImageLinkDiffers = Rule(
    "rss-image-link-differs", .warning, .rss,
    help: "Let the link of the image be that of the channel.",
    source: "RSS Profile, image", w3c: "ImageLinkDoesntMatch")

  static let rssImageTitleDiffers = Rule(
    "rss-image-title-differs", .info, .rss,
    help: "Let the title of the image be that of the channel.",
    source: "RSS Profile, image", w3c: "ImageTitleDoesntMatch")

  static let rssImageUrlFormat = Rule(
    "rss-image-url-format", .warning, .rss,
    help: "Use a GIF, JPEG or PNG image.",
    source: "RSS 2.0, image", w3c: "ImageUrlFormat")

  static let rssImageWidthInvalid = Rule(
    "rss-image-width-invalid", .error, .rss,
    help: "Write a width from 1 to 144.",
    source: "RSS 2.0, image", w3c: "InvalidWidth")

  static let rssImageHeightInvalid = Rule(
    "rss-image-height-invalid", .error, .rss,
    help: "Write a height from 1 to 400.",
    source: "RSS 2.0, image", w3c: "InvalidHeight")

  static let rssTextInputAvoid = Rule(
    "rss-text-input-avoid", .warning, .rss,
    help: "Leave textInput out: no reader shows it.",
    source: "RSS Profile, textInput", w3c: "AvoidTextInput")

  static let rssTextInputTitleMissing = Rule(
    "rss-text-input-title-missing", .error, [.rss, .rdf],
    help: "Add a title to textInput.",
    source: "RSS 2.0, textInput", w3c: "MissingTitle")

  static let rssTextInputLinkMissing = Rule(
    "rss-text-input-link-missing", .error, [.rss, .rdf],
    help: "Add a link to textInput.",
    source: "RSS 2.0, textInput", w3c: "MissingLink")

  static let rssTextInputDescriptionMissing = Rule(
    "rss-text-input-description-missing", .error, [.rss, .rdf],
    help: "Add a description to textInput.",
    source: "RSS 2.0, textInput", w3c: "MissingDescription")

  static let rssTextInputNameMissing = Rule(
    "rss-text-input-name-missing", .error, [.rss, .rdf],
    help: "Add a name to textInput.",
    source: "RSS 2.0, textInput", w3c: "MissingElement")

  static let rssSkipDayInvalid = Rule(
    "rss-skip-day-invalid", .error, .rss,
    help: "Write the English name of a day, capitalised.",
    source: "RSS 2.0, skipDays", w3c: "InvalidDay")

  static let rssSkipDaysTooMany = Rule(
    "rss-skip-days-too-many", .error, .rss,
    help: "Name at most seven days.",
    source: "RSS 2.0, skipDays", w3c: "EightDaysAWeek")

  static let rssSkipHourInvalid = Rule(
    "rss-skip-hour-invalid", .error, .rss,
    help: "Write an hour from 0 to 23.",
    source: "RSS 2.0, skipHours", w3c: "InvalidHour")

  static let rssSkipHoursTooMany = Rule(
    "rss-skip-hours-too-many", .error, .rss,
    help: "Name at most 24 hours.",
    source: "RSS 2.0, skipHours", w3c: "NotEnoughHoursInTheDay")

  static let rssFamily: [Rule] = [
    rssChannelTitleMissing,
    rssChannelLinkMissing,
    rssChannelDescriptionMissing,
    rssChannelMissing,
    rssVersionMissing,
    rssVersionUnknown,
    rssItemEmpty,
    rssItemGuidMissing,
    rssItemGuidNotPermalink,
    rssItemGuidPermalinkInvalid,
    rssItemGuidDuplicate,
    rssItemGuidNotUnique,
    rssItemEnclosureDuplicate,
    rssItemSourceUrlMissing,
    rssChannelSelfMissing,
    rssImageTitleMissing,
    rssImageLinkMissing,
    rssImageUrlMissing,
    rssImageLinkDiffers,
    rssImageTitleDiffers,
    rssImageUrlFormat,
    rssImageWidthInvalid,
    rssImageHeightInvalid,
    rssTextInputAvoid,
    rssTextInputTitleMissing,
    rssTextInputLinkMissing,
    rssTextInputDescriptionMissing,
    rssTextInputNameMissing,
    rssSkipDayInvalid,
    rssSkipDaysTooMany,
    rssSkipHourInvalid,
    rssSkipHoursTooMany,
  ]
}
