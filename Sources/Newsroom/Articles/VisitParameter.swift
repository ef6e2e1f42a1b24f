/// Parameters of an address that tell where a visitor came from or how he wants the page shown, and
/// never which page it is.
enum VisitParameter {
  /// Whether a parameter, `name=value` or a name alone, is one.
  static func isOne(_ parameter: Substring) -> Bool {
    let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first?.lowercased() else { return false }
    if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
    guard let values = valuesByName[name] else { return false }
    return values.contains(parts.dropFirst().first?.lowercased() ?? "")
  }

  /// Of campaigns: Urchin and Google Analytics, Matomo and Piwik, HubSpot, AT Internet.
  private static let prefixes = [
    "utm_", "utm-", "mtm_", "matomo_", "pk_", "piwik_", "_hs", "hsa_", "at_", "wt.", "wt_",
  ]

  /// Click numbers of advertisers, networks and mailings.
  private static let names: Set = [
    "fbclid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "gclid", "gclsrc", "dclid",
    "gbraid", "wbraid", "srsltid", "_ga", "_gl", "msclkid", "yclid", "ysclid", "ymclid", "twclid",
    "ttclid", "li_fat_id", "igshid", "igsh", "mibextid", "epik", "rdt_cid", "sc_cid", "scid",
    "mc_cid", "mc_eid", "mkt_tok", "oly_enc_id", "oly_anon_id", "vero_id", "vero_conv",
    "ml_subscriber",
    "ml_subscriber_hash", "ck_subscriber_id", "s_cid", "cmpid", "cmp", "xtor", "wickedid", "zanpid",
    "ref_src", "ref_url", "spm", "gaa_at", "gaa_n", "gaa_sig", "gaa_ts", "usqp", "amp_js_v",
    "__twitter_impression", "share_id", "ncid", "dicbo",
  ]

  /// Parameters that say which page it is unless they say one of these.
  private static let valuesByName: [String: Set<String>] = {
    let origins: Set = [
      "", "rss", "feed", "feeds", "rssfeed", "rss_feed", "rss2", "atom", "feedburner", "newsletter",
      "twitter", "facebook", "whatsapp", "telegram", "instagram", "google", "googlenews", "share",
      "sharing", "social", "home", "homepage",
    ]
    var values: [String: Set<String>] = [:]
    for name in [
      "ref", "referrer", "referer", "source", "src", "from", "via", "medium", "campaign",
    ] {
      values[name] = origins
    }
    for name in ["page", "single", "showpage", "halaman"] { values[name] = ["all", "1"] }
    for name in ["amp", "outputtype"] { values[name] = ["", "1", "amp"] }
    return values
  }()
}
