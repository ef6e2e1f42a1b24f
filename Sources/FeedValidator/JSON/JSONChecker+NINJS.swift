extension JSONChecker {
  /// Whether the document says that it is ninjs.
  static func isNINJS(_ root: JSONValue) -> Bool {
    root["standard"]?["name"]?.string == "ninjs"
  }

  /// Checks an item of ninjs 2.1 and what is associated with it.
  mutating func check(ninjs root: JSONValue) {
    if root["standard"]?["version"]?.string == nil {
      report(
        .ninjsVersionMissing, root["standard"] ?? root, "standard/version",
        "the version of ninjs is not named")
    }
    check(ninjsItem: root, path: "")
  }

  private mutating func check(ninjsItem item: JSONValue, path: String) {
    let prefix = path.isEmpty ? "" : path + "/"
    if (item["uri"]?.string ?? "").isEmpty {
      report(.ninjsURIMissing, item, prefix + "uri", "the item has no uri")
    }
    for (name, words) in Self.ninjsWords {
      guard let value = item[name], !words.contains(value.string ?? "") else { continue }
      report(
        .ninjsValueUnknown, value, prefix + name,
        "\(name) is none of \(words.joined(separator: ", "))")
    }
    for name in Self.ninjsLists {
      guard let value = item[name], value.array == nil else { continue }
      report(.ninjsListNoArray, value, prefix + name, "\(name) is no array")
    }
    for (number, association) in (item["associations"]?.array ?? []).enumerated() {
      check(ninjsItem: association, path: "\(prefix)associations[\(number + 1)]")
    }
  }

  private static let ninjsWords: [(String, [String])] = [
    (
      "type",
      [
        "text", "audio", "video", "picture", "graphic", "composite", "planning", "event",
        "component",
      ]
    ),
    ("pubstatus", ["usable", "withheld", "canceled"]),
    ("representationtype", ["full", "partial"]),
  ]

  private static let ninjsLists = [
    "associations", "headlines", "bodies", "descriptions", "subjects", "places", "genres",
    "renditions",
  ]
}
