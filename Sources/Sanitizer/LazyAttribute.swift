/// What an attribute holds that is of no meaning to browsers and that a program of the page reads.
enum LazyAttribute {
  /// The address that belongs in `src`; the lower the rank, the surer.
  case source(rank: Int)
  /// What belongs in `srcset`.
  case candidates
  /// Any other: what it holds may be the address of a picture.
  case unknown

  /// Of a name in lower case; nil for attributes whose addresses are of something else.
  init?(_ name: String) {
    if let rank = Self.sources.firstIndex(of: name) {
      self = .source(rank: rank)
    } else if name != "srcset", name.hasSuffix("srcset") || name == "data-original-set" {
      self = .candidates
    } else if AttributeName(name) == nil, name.contains("-") || name.contains("src"),
      !Self.smaller.contains(where: name.contains)
    {
      self = .unknown
    } else {
      return nil
    }
  }

  // By what the plugins in use call it; what the originals of WordPress' files are called comes last,
  // since they are the largest.
  private static let sources = [
    "data-src", "data-lazy-src", "data-original", "data-original-src", "data-lazy",
    "data-lazyload", "data-lazy-original", "data-litespeed-src", "data-opt-src", "data-cfsrc",
    "data-pagespeed-lazy-src", "data-wpfc-original-src", "data-ezsrc", "data-echo", "data-img",
    "data-image", "data-img-src", "data-image-src", "data-url", "data-full", "data-full-src",
    "data-hi-res-src", "data-runner-src", "data-breeze", "data-src-img", "data-poster",
    "nitro-lazy-src", "lazy-src", "lazysrc", "data-large-file", "data-orig-file",
  ]

  private static let smaller = [
    "placeholder", "thumb", "lqip", "small", "low", "blur", "loading", "aria-", "avatar",
    "permalink",
    "share", "ping",
  ]
}
