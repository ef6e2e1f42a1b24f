extension SQLiteSchema {
  /// `due` is now set for a withdrawn article too: when its notice ends. `explanation.body` is an
  /// ``Explanation`` as JSON, `rules` the version that made it. `article_link` repeats what the
  /// bodies name in notes and concerns.
  static let editorsHand = """
    ALTER TABLE article ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
    UPDATE article SET published = (
      SELECT json_extract(CAST(body AS TEXT), '$.published.seconds') FROM revision
      WHERE revision.sequence = article.sequence
    );
    UPDATE article SET due = significant_time + 30 * 86400 WHERE status = 'withdrawn';
    CREATE INDEX article_published ON article (published, sequence);
    CREATE TABLE explanation (
      article INTEGER PRIMARY KEY REFERENCES article,
      rules   TEXT NOT NULL,
      body    BLOB NOT NULL
    );
    CREATE TABLE article_link (
      article INTEGER NOT NULL REFERENCES article,
      other   INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (article, other)
    ) WITHOUT ROWID;
    CREATE INDEX article_link_back ON article_link (other);
    """
}
