extension Sequence {
  /// The elements in the order of their places, those of one place in the order that they had: the
  /// library's own sort does not promise that.
  func sorted(byPlace place: (Element) -> Int) -> [Element] {
    enumerated().map { (place: place($0.element), number: $0.offset, element: $0.element) }
      .sorted { ($0.place, $0.number) < ($1.place, $1.number) }
      .map(\.element)
  }
}
