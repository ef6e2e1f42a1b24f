import Newsroom

/// What `siar classify` tells of one page, as JSON: the classification, and which page it is.
struct ClassifiedPage: Encodable {
  let input: String
  let headline: String
  let classification: Classification

  private enum CodingKeys: CodingKey {
    case input
    case headline
  }

  func encode(to encoder: any Encoder) throws {
    try classification.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(input, forKey: .input)
    try container.encode(headline, forKey: .headline)
  }
}
