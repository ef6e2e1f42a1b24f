extension SQLiteSchema {
  /// `partner.webhook` is the token with which a partner says that there is news.
  static let webhooks = """
    ALTER TABLE partner ADD COLUMN webhook TEXT;
    CREATE UNIQUE INDEX partner_webhook ON partner (webhook) WHERE webhook IS NOT NULL;
    """
}
