extension SQLiteSchema {
  /// `membership.since` is the revision by which an article first joined an edition. `setting` holds
  /// what the store remembers beside the log: `rules`, the fingerprint of the rules by which articles
  /// were last moved between editions.
  static let archives = """
    ALTER TABLE membership ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
    UPDATE membership SET since = coalesce((
      SELECT min(revision.sequence) FROM revision
      JOIN membership_change ON membership_change.sequence = revision.sequence
      WHERE revision.article = membership.article
        AND membership_change.edition = membership.edition AND joined
    ), 0);
    CREATE INDEX revision_erased ON revision (article, sequence) WHERE kind = 'erased';
    CREATE TABLE setting (
      name  TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}
