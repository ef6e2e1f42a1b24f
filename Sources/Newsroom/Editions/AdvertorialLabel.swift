/// Makes sure that readers can tell an advertisement from news: Press Council of Indonesia, guideline
/// on cyber media of 2012, item 6.
package enum AdvertorialLabel {
  /// The genre of what is paid for.
  package static let genre = "advertorial"

  private static let label = "Advertorial"
  private static let known = ["advertorial", "advetorial", "adv", "pariwara", "inforial", "iklan"]

  /// The headline, with the label before it where it is an advertorial's and does not begin with one.
  package static func headline(of article: Article) -> String {
    let headline = article.story.headline
    guard article.tagging.genre == genre else { return headline }
    let first = headline.lowercased().split { !$0.isLetter }.first.map(String.init)
    return first.map(known.contains) ?? false ? headline : "\(label): \(headline)"
  }
}
