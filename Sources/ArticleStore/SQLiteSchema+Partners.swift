extension SQLiteSchema {
  /// `partner.body` is a ``Partner`` as JSON. `poll.claim` counts claims; `pause` is what a claim
  /// adds to the present for the next `due`; `state` is the poller's; `window` holds the
  /// entries of the last document, 16 octets of the article's id and 8 of a digest each. `host` says until when somebody is asking a host, and
  /// until when it wants to be left alone. `permalink` holds the pages of partners' articles that are
  /// to be looked at again: `came` is when the article did, `step` counts the looks. A row in
  /// `partner_list` says that the store has held partners.
  static let partners = """
    CREATE TABLE partner (
      key     INTEGER PRIMARY KEY,
      name    TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL UNIQUE,
      body    BLOB NOT NULL
    );
    CREATE TABLE poll (
      partner INTEGER PRIMARY KEY REFERENCES partner ON DELETE CASCADE,
      host    TEXT NOT NULL,
      paused  INTEGER NOT NULL,
      due     INTEGER,
      pause   INTEGER NOT NULL,
      claim   INTEGER NOT NULL,
      leased  INTEGER,
      state   BLOB NOT NULL,
      window  BLOB NOT NULL
    );
    CREATE INDEX poll_due ON poll (due) WHERE due IS NOT NULL;
    CREATE TABLE host (
      name   TEXT PRIMARY KEY,
      leased INTEGER NOT NULL DEFAULT 0,
      rests  INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE permalink (
      article INTEGER PRIMARY KEY REFERENCES article,
      url     TEXT NOT NULL,
      host    TEXT NOT NULL,
      came    INTEGER NOT NULL,
      step    INTEGER NOT NULL,
      due     INTEGER NOT NULL,
      claim   INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX permalink_due ON permalink (due);
    CREATE TABLE partner_list (since INTEGER NOT NULL);
    """
}
