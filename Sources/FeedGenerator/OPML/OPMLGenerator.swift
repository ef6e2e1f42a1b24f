public import Feed

/// Writes a list of feeds as OPML 2.0.
public enum OPMLGenerator {
  /// The document of `list`, in UTF-8.
  ///
  /// An outline without a text is given its title or its address for one; an outline's attribute
  /// whose name is none, or one of OPML's own, is left out.
  public static func render(_ list: OutlineList) -> [UInt8] {
    OPMLWriter.document(list)
  }
}
