/// Variables that Kubernetes and Docker set in every container to say where other services are: those of
/// a service called `siar` or `siar-web` begin as ours do.
enum ServiceLink {
  /// Whether a variable is one of them.
  ///
  /// Kubernetes: `SIAR_SERVICE_HOST`, `SIAR_SERVICE_PORT`, `SIAR_SERVICE_PORT_HTTP`, and what Docker
  /// set for links: `SIAR_PORT=tcp://...`, `SIAR_PORT_8080_TCP`, with `_PROTO`, `_PORT`, `_ADDR`,
  /// `_START` or `_END` behind it, `SIAR_NAME=/web/siar`.
  static func isOne(_ name: String, _ value: String) -> Bool {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    let last = parts.last ?? ""
    if last == "NAME", value.hasPrefix("/") { return true }
    if last == "PORT", value.contains("://") { return true }
    return parts.indices.contains { index in
      let rest = parts[index...]
      return rest.elementsEqual(["SERVICE", "HOST"]) || rest.starts(with: ["SERVICE", "PORT"])
        || isPort(rest)
    }
  }

  /// `PORT`, a number, a protocol, and perhaps what is told of it.
  private static func isPort(_ parts: ArraySlice<Substring>) -> Bool {
    let parts = Array(parts)
    guard parts.count == 3 || parts.count == 4, parts[0] == "PORT", UInt16(parts[1]) != nil,
      ["TCP", "UDP", "SCTP"].contains(parts[2])
    else { return false }
    return parts.count == 3 || ["PROTO", "PORT", "ADDR", "START", "END"].contains(parts[3])
  }
}
