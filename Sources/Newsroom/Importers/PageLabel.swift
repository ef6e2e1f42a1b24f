/// What a line of the form `Label : value` says.
enum PageLabel: Sendable, Hashable {
  case url, picture, section, genre, language, regions, topics, tags
  case date, updated
  case caption, captionCredit
  case author, editor, source, correction
  /// A credit that names no author: the uploader, the layout.
  case ignored

  /// Credits that close an article.
  var isCredit: Bool {
    switch self {
    case .author, .editor, .source, .ignored: true
    default: false
    }
  }

  /// Label and value of a line; nil where the line does not begin with a known label and a colon.
  static func read(_ line: some StringProtocol) -> (label: PageLabel, value: String)? {
    guard let colon = line.prefix(longest + 4).firstIndex(of: ":") else { return nil }
    let key = line[..<colon].lowercased().words.joined(separator: " ")
    guard let label = spellings[key] else { return nil }
    return (label, line[line.index(after: colon)...].trimmed)
  }

  private static let longest = spellings.keys.map(\.count).max() ?? 0

  private static let spellings: [String: PageLabel] = [
    "url": .url, "link": .url, "tautan": .url,
    "gambar": .picture, "url gambar": .picture,
    "kategori": .section, "rubrik": .section, "kanal": .section,
    "jenis": .genre, "bahasa": .language,
    "wilayah": .regions, "topik": .topics,
    "tag": .tags, "tags": .tags, "kata kunci": .tags,
    "tanggal": .date, "tanggal terbit": .date, "terbit": .date, "diterbitkan": .date,
    "dipublikasikan": .date, "tayang": .date, "published": .date,
    "diperbarui": .updated, "update": .updated, "updated": .updated,
    "keterangan gambar": .caption, "keterangan foto": .caption, "ket gambar": .caption,
    "ket. gambar": .caption, "ket foto": .caption, "ket. foto": .caption, "teks foto": .caption,
    "caption": .caption, "foto": .caption,
    "kredit foto": .captionCredit, "fotografer": .captionCredit, "sumber foto": .captionCredit,
    "kredit gambar": .captionCredit, "sumber gambar": .captionCredit,
    "pewarta foto": .captionCredit, "juru foto": .captionCredit, "foto oleh": .captionCredit,
    "oleh": .author, "penulis": .author, "pewarta": .author, "reporter": .author,
    "wartawan": .author, "kontributor": .author, "jurnalis": .author, "laporan": .author,
    "rep": .author,
    "editor": .editor, "redaktur": .editor, "penyunting": .editor, "red": .editor,
    "sumber": .source, "uploader": .ignored, "pengunggah": .ignored, "publisher": .ignored,
    "ralat": .correction, "koreksi": .correction,
  ]
}
