internal import Feed

/// What stands in for that which a format asks for and a feed does not have.
extension Feed {
  /// The title as plain text: the feed's, else its subtitle, else its address, else `Untitled`.
  var plainTitle: String {
    title?.plain.unlessBlank ?? subtitle?.plain.unlessBlank ?? homePage ?? id?.unlessBlank
      ?? "Untitled"
  }

  /// The title as it is, or what stands in for it.
  var titleOrFallback: Text {
    guard let title, !title.value.isBlank else { return Text(plainTitle) }
    return title
  }

  /// The description: the subtitle, else the title.
  var plainDescription: String { subtitle?.plain.unlessBlank ?? plainTitle }

  /// The address of the page that the feed belongs to.
  var homePage: String? { links.first(rel: Link.alternate)?.href.unlessBlank }

  /// The address of the document itself.
  var ownAddress: String? { links.first(rel: Link.selfRelation)?.href.unlessBlank }

  /// The address that a channel must have: the page, else the document, else the id where it is an
  /// address, else one of nothing.
  var channelLink: String {
    if let address = homePage ?? ownAddress { return address }
    if let id, id.hasScheme { return id }
    return "about:blank"
  }

  /// The id that Atom asks for: the feed's, else the document's address, else the page's.
  var idOrAddress: String { id?.unlessBlank ?? ownAddress ?? homePage ?? "about:blank" }

  /// What relative references in the document are relative to.
  var base: String? {
    guard let address = homePage ?? ownAddress, address.hasScheme else { return nil }
    return address
  }
}
