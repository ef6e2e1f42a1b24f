internal import Feed

/// The members that JSON Feed 1.1 defines, with the form of each.
enum JSONMembers {
  enum Form {
    case string
    /// A string without markup.
    case plain
    case address
    case date
    case language
    case mediaType
    /// A number that is not negative.
    case amount
    case boolean
    case array
    case object
    case any

    /// As in a sentence.
    var name: String {
      switch self {
      case .amount: "a number"
      case .boolean: "true or false"
      case .array: "a list"
      case .object: "an object"
      case .any: "any value"
      case .string, .plain, .address, .date, .language, .mediaType: "a string"
      }
    }
  }

  static let feed: [String: Form] = [
    "version": .string, "title": .plain, "home_page_url": .address, "feed_url": .address,
    "description": .string, "user_comment": .string, "next_url": .address, "icon": .address,
    "favicon": .address, "authors": .array, "author": .object, "language": .language,
    "expired": .boolean, "hubs": .array, "items": .array,
  ]

  static let item: [String: Form] = [
    "id": .any, "url": .address, "external_url": .address, "title": .plain,
    "content_html": .string, "content_text": .string, "summary": .plain, "image": .address,
    "banner_image": .address, "date_published": .date, "date_modified": .date, "authors": .array,
    "author": .object, "tags": .array, "language": .language, "attachments": .array,
  ]

  static let attachment: [String: Form] = [
    "url": .address, "mime_type": .mediaType, "title": .string, "size_in_bytes": .amount,
    "duration_in_seconds": .amount,
  ]

  static let hub: [String: Form] = ["type": .string, "url": .address]

  static let author: [String: Form] = ["name": .string, "url": .address, "avatar": .address]
}

extension JSONChecker {
  /// Checks every member of an object against its form, and the names of those that have none.
  mutating func checkMembers(
    of object: JSONValue, _ forms: [String: JSONMembers.Form], path: String
  ) {
    guard let members = object.members else {
      return report(.jsonFeedMemberType, object, path, "this is no object")
    }
    var seen: Set<String> = []
    for (key, _, value) in members {
      let place = path.isEmpty ? key : path + "/" + key
      if !seen.insert(key).inserted {
        report(.jsonMemberDuplicate, value, place, "\(key) is named twice")
      }
      if let form = forms[key] {
        check(value, form, place)
      } else if !key.hasPrefix("_") {
        report(.jsonFeedMemberUnknown, value, place, "\(key) is not defined")
      }
    }
  }

  private mutating func check(_ value: JSONValue, _ form: JSONMembers.Form, _ path: String) {
    switch (form, value.kind) {
    case (.any, _), (.string, .string), (.boolean, .boolean),
      (.array, .array), (.object, .object):
      break
    case (.plain, .string(let text)): check(plain: text, value, path)
    case (.amount, .number(let text)):
      if text.hasPrefix("-") {
        report(.jsonFeedMemberType, value, path, "\(text) is negative")
      }
    case (.address, .string(let text)): check(address: text, value, path)
    case (.date, .string(let text)): check(date: text, value, path)
    case (.language, .string(let text)):
      let bytes = Array(text.utf8)
      if !LanguageTag.isValid(bytes.span) {
        report(.jsonFeedLanguageInvalid, value, path, "'\(text)' is no language tag")
      }
    case (.mediaType, .string(let text)):
      let bytes = Array(text.utf8)
      if !MediaTypeForm.isValid(bytes.span) {
        report(.jsonFeedMediaTypeInvalid, value, path, "'\(text)' is no media type")
      }
    default:
      report(
        .jsonFeedMemberType, value, path,
        "this is \(value.kind.name), where \(form.name) is expected")
    }
  }

  private mutating func check(plain text: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(text.utf8)
    if let found = PlainText.markup(in: bytes.span) {
      report(.textContainsHTML, value, path, "plain text has \(found) in it")
    }
  }

  private mutating func check(address: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(address.utf8)
    if bytes.span.isBlank {
      return report(.jsonFeedMemberBlank, value, path, "the address is blank")
    }
    if let fault = Reference.fault(in: bytes.span, absolute: true), !fault.isUnregistered {
      report(.jsonFeedURIInvalid, value, path, fault.message(bytes.span))
    }
  }

  private mutating func check(date: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(date.utf8)
    let form = DateForm.rfc3339(bytes.span)
    if form.fault != nil {
      report(.jsonFeedDateInvalid, value, path, "'\(date)' is no date of RFC 3339")
    } else if !form.isPlausible(now: now) {
      report(.dateImplausible, value, path, "'\(date)' is not plausible")
    }
  }
}
