extension SQLiteSchema {
  /// `subscription.body` is a ``Subscription`` as JSON; `partner` is a name that may be gone already,
  /// `host` the hub's. Of the subscriptions of a partner one at most is not `ending`. `push` holds
  /// what hubs delivered until it is read. `poll.asked` is when the partner was last asked, `wanted`
  /// when it is to be asked again at the latest because of what was heard meanwhile.
  static let webSub = """
    CREATE TABLE subscription (
      key     INTEGER PRIMARY KEY,
      partner TEXT NOT NULL,
      token   TEXT NOT NULL UNIQUE,
      host    TEXT NOT NULL,
      status  TEXT NOT NULL,
      due     INTEGER,
      claim   INTEGER NOT NULL DEFAULT 0,
      body    BLOB NOT NULL
    );
    CREATE UNIQUE INDEX subscription_partner ON subscription (partner) WHERE status <> 'ending';
    CREATE INDEX subscription_due ON subscription (due) WHERE due IS NOT NULL;
    CREATE TABLE push (
      key     INTEGER PRIMARY KEY AUTOINCREMENT,
      partner TEXT NOT NULL,
      topic   TEXT NOT NULL,
      type    TEXT,
      body    BLOB NOT NULL
    );
    CREATE INDEX push_partner ON push (partner);
    ALTER TABLE poll ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE poll ADD COLUMN wanted INTEGER;
    """
}
