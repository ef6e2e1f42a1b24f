import Feed

/// A post of a WordPress that is locked with a password: in the place of its text stands the form that
/// asks for it, and in the place of its summary a notice in the site's language.
package enum PasswordForm {
  /// Whether an entry of a feed is such a post.
  static func locks(_ entry: Entry) -> Bool {
    let texts = entry.contents.map { Text($0.value) } + [entry.summary].compactMap(\.self)
    return texts.contains { isIn(html: Array($0.value.utf8)) }
      || !texts.isEmpty && texts.allSatisfy(isNotice)
  }

  /// Whether the form stands in HTML: `wp-login.php?action=postpass` is where it goes whatever a theme
  /// makes of its looks, and `post_password` is its field.
  package static func isIn(html bytes: [UInt8]) -> Bool {
    tag("form", in: bytes) { $0.holds("post-password-form") || $0.holds("action=postpass") }
      || tag("input", in: bytes) { $0.holds("post_password") }
  }

  /// Whether a tag of a name passes a test; each byte is of one tag at most.
  private static func tag(
    _ name: StaticString, in bytes: [UInt8], where test: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let name = Array("\(name)".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      guard rest.count > name.count, zip(rest, name).allSatisfy({ $0 | 0x20 == $1 }) else {
        continue
      }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
      if test(tag) { return true }
    }
    return false
  }

  private static func isNotice(_ text: Text) -> Bool {
    guard text.value.utf8.count <= longestNotice else { return false }
    let words = StoryReader().plain(text)
    return notices.contains(where: words.hasPrefix)
  }

  private static let longestNotice = 400

  /// "There is no excerpt because this is a protected post." in the languages of the archipelago and
  /// its neighbours, as WordPress's translations begin it.
  private static let notices = [
    "There is no excerpt because", "Tidak ada kutipan karena", "Ora ono petik-an amargo",
    "Di dieu teu aya tingkesan, lantaran", "Tiada petikan kerana kiriman ini dilindungi",
    "Er is geen samenvatting omdat", "Er is geen uittreksel omdat",
    "Não existe excerto porque se trata de um artigo protegido",
    "Không có trích dẫn vì bài này được bảo vệ", "ไม่มีคำตัดทอนเพราะว่านี่เป็นเรื่องที่ถูกป้องกัน",
    "无法提供摘要。这是一篇受保护的文章", "受保護的文章不會",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether the bytes hold a word of ASCII, in any letter case; the word is short.
  fileprivate func holds(_ word: StaticString) -> Bool {
    let word = Array("\(word)".utf8)
    guard count >= word.count else { return false }
    return (startIndex...endIndex - word.count).contains { start in
      zip(self[start...], word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}
