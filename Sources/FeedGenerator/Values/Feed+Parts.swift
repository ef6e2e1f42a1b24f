internal import Feed

extension Feed {
  /// The hubs of WebSub that no link names.
  var hubsBesideLinks: [Hub] {
    hubs.filter { hub in
      hub.type.lowercased() == "websub"
        && !links.contains { $0.rel == Link.hub && $0.href == hub.url }
    }
  }

  /// About how many bytes a document of the feed has, to ask for memory once.
  var sizeEstimate: Int {
    var size = 4096
    let entries = self.entries.span
    for index in entries.indices { size += entries[index].sizeEstimate }
    return size
  }
}

extension Entry {
  /// Text with the share that escaping usually adds, and the elements around it.
  fileprivate var sizeEstimate: Int {
    var size = 1536 + (title?.value.utf8.count ?? 0) + 2 * (summary?.value.utf8.count ?? 0)
    for content in contents { size += content.value.utf8.count / 2 * 3 }
    return size
  }
}
