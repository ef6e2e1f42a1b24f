extension SQLiteSchema {
  /// Memberships lie in the order of articles, where those of one article are written side by side;
  /// the indexes find them by edition. That an article joined an edition for the first time is no row
  /// of `membership_change` any more: `since` says it. Its keys are read or made in the transaction
  /// that writes them, and are not looked up once more as foreign keys.
  static let membershipsByArticle = """
    CREATE TABLE membership_by_article (
      article     INTEGER NOT NULL,
      edition     INTEGER NOT NULL,
      ordinal     INTEGER NOT NULL,
      present     INTEGER NOT NULL,
      significant INTEGER NOT NULL,
      since       INTEGER NOT NULL,
      PRIMARY KEY (article, edition)
    ) WITHOUT ROWID;
    INSERT INTO membership_by_article (article, edition, ordinal, present, significant, since)
      SELECT article, edition, ordinal, present, significant, since FROM membership
      ORDER BY article, edition;
    DROP TABLE membership;
    ALTER TABLE membership_by_article RENAME TO membership;
    CREATE UNIQUE INDEX membership_order ON membership (edition, ordinal);
    CREATE INDEX membership_window ON membership (edition, significant) WHERE present;
    """
}
