/// A name, a district or a cue found in a segment, in the order of the text.
struct PlaceItem {
  /// The numbers of the name and the district in the lexicon, -1 for none.
  var name: Int32
  var district: Int32
  /// What it says about the name after it; `.none` for a name.
  var cue: Cue
  /// Its first and last token.
  var first: Int
  var last: Int
  /// For a name: the cue that holds for it, once that was worked out.
  var governing = Cue.none
  /// For a name: where the evidence begins, its cue included.
  var evidenceStart: Int

  var isCue: Bool { name < 0 && district < 0 }
}
