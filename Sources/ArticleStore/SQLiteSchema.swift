import GRDB

/// The tables of the SQLite store. Migrations are only ever added.
enum SQLiteSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in migrations {
      migrator.registerMigration(name) { try $0.execute(sql: sql) }
    }
    return migrator
  }

  /// In the order in which they came; what a store has gone through is remembered by name.
  private static let migrations = [
    ("1 log, articles, editions", log + articles + editions),
    ("the editor's hand", editorsHand), ("partners", partners), ("archives", archives),
    ("WebSub", webSub), ("same stories", sameStories), ("webhooks", webhooks),
    ("memberships by article", membershipsByArticle), ("suspects", suspects), ("posts", posts),
  ]

  /// `time` in seconds since 1970; `body` is the article after the revision as JSON, or an epoch's
  /// fingerprint; it is emptied when the law demands that a text be erased.
  private static let log = """
    CREATE TABLE revision (
      sequence INTEGER PRIMARY KEY,
      time     INTEGER NOT NULL,
      kind     TEXT NOT NULL,
      article  INTEGER,
      number   INTEGER NOT NULL,
      body     BLOB
    );
    CREATE INDEX revision_of_article ON revision (article, number) WHERE article IS NOT NULL;
    CREATE INDEX revision_epoch ON revision (sequence) WHERE kind = 'epoch';
    """

  /// `sequence` is the article's last revision, whose body is its present state. `partner` is NULL
  /// for our own articles. `due` is set for a scheduled article alone.
  private static let articles = """
    CREATE TABLE article (
      key                  INTEGER PRIMARY KEY,
      id                   TEXT NOT NULL UNIQUE,
      entry_id             TEXT NOT NULL UNIQUE,
      status               TEXT NOT NULL,
      url                  TEXT,
      partner              TEXT,
      due                  INTEGER,
      number               INTEGER NOT NULL,
      sequence             INTEGER NOT NULL,
      significant_sequence INTEGER NOT NULL,
      significant_time     INTEGER NOT NULL
    );
    CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
    CREATE INDEX article_due ON article (due) WHERE due IS NOT NULL;
    CREATE TABLE identity (
      name    TEXT PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article
    ) WITHOUT ROWID;
    CREATE TABLE document (
      name    TEXT PRIMARY KEY,
      digest  TEXT NOT NULL,
      article INTEGER NOT NULL REFERENCES article
    ) WITHOUT ROWID;
    """

  /// `ordinal` counts the articles of an edition in the order of joining, from 1, and stays when an
  /// article leaves. `significant` repeats the article's, so that a window is read off an index.
  private static let editions = """
    CREATE TABLE edition (
      key      INTEGER PRIMARY KEY,
      path     TEXT NOT NULL UNIQUE,
      sequence INTEGER NOT NULL,
      changed  INTEGER NOT NULL,
      updated  INTEGER NOT NULL,
      joined   INTEGER NOT NULL,
      live     INTEGER NOT NULL
    );
    CREATE TABLE membership (
      edition     INTEGER NOT NULL REFERENCES edition,
      article     INTEGER NOT NULL REFERENCES article,
      ordinal     INTEGER NOT NULL,
      present     INTEGER NOT NULL,
      significant INTEGER NOT NULL,
      PRIMARY KEY (edition, article)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX membership_order ON membership (edition, ordinal);
    CREATE INDEX membership_of_article ON membership (article);
    CREATE INDEX membership_window ON membership (edition, significant) WHERE present;
    CREATE TABLE membership_change (
      sequence INTEGER NOT NULL REFERENCES revision,
      edition  INTEGER NOT NULL REFERENCES edition,
      joined   INTEGER NOT NULL,
      PRIMARY KEY (sequence, edition)
    ) WITHOUT ROWID;
    """
}
