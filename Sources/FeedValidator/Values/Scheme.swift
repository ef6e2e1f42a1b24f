/// The URI schemes that IANA has registered for good and that are met in feeds.
enum Scheme {
  static func isRegistered(_ name: String) -> Bool {
    registered.contains(name)
  }

  private static let registered: Set<String> = [
    "aaa", "about", "acap", "acct", "apt", "at", "bitcoin", "blob", "callto", "cid", "coap",
    "content", "cvs", "data", "dav", "dict", "dns", "ed2k", "facetime", "file",
    "finger", "fish", "ftp", "gemini", "geo", "git", "gopher", "gtalk", "h323", "hcp", "http",
    "https", "icap", "im", "imap", "info", "ipfs", "ipp", "irc", "irc6", "ircs", "iris", "jabber",
    "jar", "ldap", "ldaps", "lorawan", "magnet", "mailserver", "mailto", "maps", "market",
    "matrix", "message", "mid", "mms", "modem", "mtqp", "mumble", "mupdate", "mvn", "news", "nfs",
    "ni", "nih", "nntp", "oid", "opaquelocktoken", "payto", "pkcs11", "pop", "pres", "prospero",
    "rsync", "rtmp", "rtsp", "rtsps", "secondlife", "service", "session", "sftp", "sgn", "shttp",
    "sieve", "sip", "sips", "skype", "sms", "smb", "snmp", "spotify", "ssh", "steam", "stun",
    "stuns", "svn", "swh", "tag", "teamspeak", "tel", "telnet", "tftp", "tip", "tool", "turn",
    "turns", "tv", "udp", "unreal", "urn", "ut2004", "vemmi", "view-source", "vnc", "wais",
    "wpid", "ws", "wss", "xcon", "xfire", "xmpp", "xri", "ymsgr", "z39.50r", "z39.50s",
  ]
}
