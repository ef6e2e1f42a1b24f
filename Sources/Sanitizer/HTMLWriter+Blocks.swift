extension HTMLWriter {
  /// Ends what cannot hold a block of this kind and opens what it needs around it; false where its
  /// tags must go instead.
  mutating func makeRoom(for kind: ElementKind) -> Bool {
    if let holder = innerBlock?.kind, holder == .heading || holder == .preformatted,
      kind == .flow || kind == .paragraph
    {
      text(holder == .preformatted ? "\n" : " ")
      return false
    }
    interruptInlines()
    while let holder = innerBlock, holder.isEnded(by: kind) { killInnerBlock() }
    switch kind {
    case .item: endSibling(.item)
    case .definition: endSibling(.definition)
    case .caption, .columnGroup, .column, .rowGroup, .row, .cell: return makeRoom(inTable: kind)
    default: break
    }
    if let holder = innerBlock?.kind, !kind.belongs(in: holder) { openImpliedParent() }
    return true
  }

  /// Puts an item or a cell around loose content of a list or a table.
  mutating func openImpliedParent() {
    while let holder = innerBlock?.kind, holder.needsChildren {
      switch holder {
      case .list: push(.item)
      case .definitionList: push(.definition)
      case .table: push(.rowGroup)
      case .rowGroup: push(.row)
      case .row: push(.cell)
      default: killInnerBlock()
      }
    }
  }

  private mutating func killInnerBlock() {
    guard let index = frames.lastIndex(where: { $0.isAlive && !$0.kind.isInline }) else { return }
    kill(from: index)
  }

  /// An item ends the one before it, unless a list or a cell of its own stands between.
  ///
  /// HTML parsers stop at other blocks too, but not all at the same ones. HTML section 13.2.6.4.7,
  /// "li" and "dd".
  private mutating func endSibling(_ kind: ElementKind) {
    for index in frames.indices.reversed() where frames[index].isAlive {
      let between = frames[index].kind
      if between == kind {
        kill(from: index)
        return
      }
      if between.needsChildren || between == .cell || between == .caption { return }
    }
  }

  private mutating func makeRoom(inTable kind: ElementKind) -> Bool {
    guard let table = frames.lastIndex(where: { $0.isAlive && $0.kind == .table }) else {
      separate()
      return false
    }
    var holder = table
    for parent in kind.parentsInTable {
      if let index = frames.lastIndex(where: { $0.isAlive && $0.kind == parent }), index > table {
        holder = index
      }
    }
    kill(from: holder + 1, andInlines: true)
    while let inner = innerBlock?.kind, inner != kind.parentsInTable.last ?? .table {
      switch inner {
      case .table where kind == .column: push(.columnGroup)
      case .table: push(.rowGroup)
      case .rowGroup: push(.row)
      default: return false
      }
    }
    return true
  }
}

extension HTMLWriter.Frame {
  /// Whether a block of this kind cannot stand directly in it.
  fileprivate func isEnded(by block: ElementKind) -> Bool {
    switch kind {
    case .paragraph, .heading, .preformatted: true
    // libxml2 ends these two so, as HTML 4 demanded.
    case .flow where element == .address:
      block == .list || block == .item || block == .definitionList || block == .definition
    case .definition where element == .term: block == .definitionList
    default: false
    }
  }
}

extension ElementKind {

  fileprivate func belongs(in holder: ElementKind) -> Bool {
    switch holder {
    case .list: self == .item
    case .definitionList: self == .definition
    default: !holder.needsChildren
    }
  }

  /// What must stand between the table and a part of it, from the outside in.
  fileprivate var parentsInTable: [ElementKind] {
    switch self {
    case .column: [.columnGroup]
    case .row: [.rowGroup]
    case .cell: [.rowGroup, .row]
    default: []
    }
  }
}
