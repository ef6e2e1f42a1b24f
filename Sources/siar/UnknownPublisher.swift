import Newsroom

/// Nothing is agreed with the partner whose documents are to be imported.
struct UnknownPublisher: Error, CustomStringConvertible {
  let name: PartnerName

  var description: String {
    """
    no partner is called \(name), so nothing says what of it may be published: add it with \
    `siar partners add ADDRESS --name \(name) --terms summary --trust hold`, or say what is agreed \
    for these files alone with --terms full-text|summary and --trust publish|hold
    """
  }
}
