/// A diagnostic that does not know its line yet.
struct Finding {
  let rule: Rule
  /// Bytes from the start of the document.
  let offset: Int
  let path: String
  var message: String
}
