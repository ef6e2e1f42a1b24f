public import Feed
import XML

/// What a WordPress export (WXR) adds to RSS 2.0. It holds drafts, private posts and passwords beside
/// what is published, and is no feed.
enum WordPressWord: Int, Words {
  case version
  case status, postType, postPassword, postID, postDate, isSticky, baseSiteURL, baseBlogURL

  var word: String {
    switch self {
    case .version: "wxr_version"
    case .status: "status"
    case .postType: "post_type"
    case .postPassword: "post_password"
    case .postID: "post_id"
    case .postDate: "post_date"
    case .isSticky: "is_sticky"
    case .baseSiteURL: "base_site_url"
    case .baseBlogURL: "base_blog_url"
    }
  }
}

extension Feed {
  /// Whether the document is an export of a WordPress rather than a feed: then it may hold what was
  /// never published.
  public var isWordPressExport: Bool {
    let isOfExport = { (element: ExtensionElement) in
      element.namespace?.contains("wordpress.org/export/") == true
    }
    return extensions.contains(where: isOfExport)
      || entries.contains { $0.extensions.contains(where: isOfExport) }
  }
}
