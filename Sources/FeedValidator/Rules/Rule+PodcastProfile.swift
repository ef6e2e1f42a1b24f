extension Rule {
  static let podcastImageMissing = Rule(
    "podcast-image-missing", .error, .rss, in: .podcast,
    help: "Add itunes:image, a square of 1,400 to 3,000 pixels.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastImageFormat = Rule(
    "podcast-image-format", .warning, .rss, in: .podcast,
    help: "Use a JPEG or PNG whose name ends in .jpg or .png.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastCategoryMissing = Rule(
    "podcast-category-missing", .error, .rss, in: .podcast,
    help: "Add itunes:category with a category of Apple's list.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastExplicitMissing = Rule(
    "podcast-explicit-missing", .error, .rss, in: .podcast,
    help: "Add itunes:explicit, true or false.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastExplicitValue = Rule(
    "podcast-explicit-value", .error, .rss, in: .podcast,
    help: "Write true or false: yes, no and clean are of the past.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastLanguageMissing = Rule(
    "podcast-language-missing", .error, .rss, in: .podcast,
    help: "Name the language of the show.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastAuthorMissing = Rule(
    "podcast-author-missing", .warning, .rss, in: .podcast,
    help: "Add itunes:author, who is responsible for the show.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastShowGuidMissing = Rule(
    "podcast-show-guid-missing", .info, .rss, in: .podcast,
    help: "Add podcast:guid: it stays when the feed moves.",
    source: "Podcast Standards Project, PSP-1")

  static let podcastLockedMissing = Rule(
    "podcast-locked-missing", .info, .rss, in: .podcast,
    help: "Add podcast:locked, yes against being moved by others.",
    source: "Podcast Standards Project, PSP-1")

  static let podcastEnclosureMissing = Rule(
    "podcast-enclosure-missing", .error, .rss, in: .podcast,
    help: "Give every episode its enclosure.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastEnclosureType = Rule(
    "podcast-enclosure-type", .error, .rss, in: .podcast,
    help: "Use MP3, M4A, MP4, MOV, M4V, PDF or EPUB, and name the type.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastEnclosureLength = Rule(
    "podcast-enclosure-length", .warning, .rss, in: .podcast,
    help: "Say how many bytes the file has.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastTitleMissing = Rule(
    "podcast-title-missing", .error, .rss, in: .podcast,
    help: "Give every episode its title.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastGuidMissing = Rule(
    "podcast-guid-missing", .error, .rss, in: .podcast,
    help: "Give every episode a guid that never changes.",
    source: "Podcast Standards Project, PSP-1")

  static let podcastDateMissing = Rule(
    "podcast-date-missing", .warning, .rss, in: .podcast,
    help: "Say when the episode was published.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastDurationMissing = Rule(
    "podcast-duration-missing", .warning, .rss, in: .podcast,
    help: "Add itunes:duration, best in seconds.",
    source: "Apple Podcasts, Podcaster's guide to RSS")

  static let podcastProfileFamily: [Rule] = [
    podcastImageMissing,
    podcastImageFormat,
    podcastCategoryMissing,
    podcastExplicitMissing,
    podcastExplicitValue,
    podcastLanguageMissing,
    podcastAuthorMissing,
    podcastShowGuidMissing,
    podcastLockedMissing,
    podcastEnclosureMissing,
    podcastEnclosureType,
    podcastEnclosureLength,
    podcastTitleMissing,
    podcastGuidMissing,
    podcastDateMissing,
    podcastDurationMissing,
  ]
}
