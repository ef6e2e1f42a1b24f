/// The cases that do not concern us, and those that do not hold, each with its reason.
enum ParsingExceptions {
  /// CDF is a format of 1997; the others want statistical detection or a fall back to us-ascii.
  static func isNotOurs(_ path: String) -> Bool {
    path.contains("cdf") && path.hasPrefix("wellformed") || path.contains("/chardet/")
      || asciiFallbacks.contains(path)
  }

  private static let asciiFallbacks: Set<String> = [
    "encoding/http_text_atom_xml_encoding.xml", "encoding/http_text_rss_xml_default.xml",
    "encoding/http_text_rss_xml_encoding.xml", "encoding/http_text_xml_bogus_charset.xml",
    "encoding/http_text_xml_epe_default.xml", "encoding/http_text_xml_epe_encoding.xml",
  ]

  private static let windows = "characters 128 to 159 are kept as the document has them"
  private static let id = "RFC 4287 section 4.2.6: an id is compared, never resolved"
  private static let http = "HTTP's fields belong to who fetched the document"
  private static let yes = "a yes is a yes in any case and with white space around it"

  static let reasons: [String: String] = [
    "encoding/bozo_http_text_plain_charset.xml": "the media type is no matter of the parser",
    "encoding/demoronize-1.xml": windows,
    "encoding/demoronize-2.xml": windows,
    "encoding/demoronize-3.xml": windows,
    "wellformed/base/http_entry_id_base_content_location.xml": id,
    "wellformed/base/http_entry_id_base_docuri.xml": id,
    "wellformed/base/http_feed_id_base_content_location.xml": id,
    "wellformed/base/http_feed_id_base_docuri.xml": id,
    "wellformed/geo/gml_point_utm.xml": "the reference system is not looked at",
    "wellformed/http/headers_etag.xml": http,
    "wellformed/http/headers_foo.xml": http,
    "wellformed/http/headers_last_modified-modified.xml": http,
    "wellformed/itunes/itunes_channel_block_whitespace.xml": yes,
    "wellformed/itunes/itunes_channel_explicit_whitespace.xml": yes,
    "wellformed/itunes/itunes_item_block_uppercase.xml": yes,
    "wellformed/itunes/itunes_item_explicit_whitespace.xml": yes,
    "wellformed/media-rss/media_group.xml": "the model keeps a licence's address only",
    "wellformed/rss/rss_version_missing.xml": "without a version it is read as RSS 2.0",
  ]
}
