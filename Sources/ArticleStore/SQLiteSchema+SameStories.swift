extension SQLiteSchema {
  /// `telling` holds what recognises another telling of an article's story: `regions` with spaces
  /// between them, `numbers` and `bins` little-endian. `same_story` puts articles together that tell
  /// one story, `story` being the key of its first article; `score` says how sure it was that an
  /// article belongs to those that were there.
  static let sameStories = """
    CREATE TABLE telling (
      article   INTEGER PRIMARY KEY REFERENCES article,
      published INTEGER NOT NULL,
      regions   TEXT NOT NULL,
      headline  INTEGER NOT NULL,
      numbers   BLOB NOT NULL,
      triples   INTEGER NOT NULL,
      bins      BLOB NOT NULL
    );
    CREATE INDEX telling_published ON telling (published);
    CREATE TABLE same_story (
      article INTEGER PRIMARY KEY REFERENCES article,
      story   INTEGER NOT NULL REFERENCES article,
      score   REAL
    );
    CREATE INDEX same_story_of ON same_story (story);
    """
}
