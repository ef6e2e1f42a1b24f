extension SQLiteSchema {
  /// Articles of partners' WordPresses are found by the numbers of their posts: see `Identity.post`.
  /// What was taken in before tells the number at the end of its guid, `https://mitra.example/?p=7`.
  static let posts = """
    INSERT OR IGNORE INTO identity (name, article)
    SELECT 'post ' || article.partner || ' '
        || printf('%019d', CAST(substr(identity.name, instr(identity.name, '?p=') + 3) AS INTEGER)),
      identity.article
    FROM identity JOIN article ON article.key = identity.article
    JOIN partner ON partner.name = article.partner
    WHERE json_extract(CAST(partner.body AS TEXT), '$.source') = 'wordpress'
      AND identity.name >= 'guid ' AND identity.name < 'guid!'
      AND instr(identity.name, '?p=') > 0
      AND CAST(substr(identity.name, instr(identity.name, '?p=') + 3) AS INTEGER) > 0;
    """
}
