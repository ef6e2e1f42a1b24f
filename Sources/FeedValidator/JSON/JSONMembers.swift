/// The members that JSON Feed 1.1 defines, with the form of each.
enum JSONMembers {
  enum Form {
    case string
    case address
    case date
    case language
    case mediaType
    case number
    case boolean
    case array
    case object
    case any
  }

  static let feed: [String: Form] = [
    "version": .string, "title": .string, "home_page_url": .address, "feed_url": .address,
    "description": .string, "user_comment": .string, "next_url": .address, "icon": .address,
    "favicon": .address, "authors": .array, "author": .object, "language": .language,
    "expired": .boolean, "hubs": .array, "items": .array,
  ]

  static let item: [String: Form] = [
    "id": .any, "url": .address, "external_url": .address, "title": .string,
    "content_html": .string, "content_text": .string, "summary": .string, "image": .address,
    "banner_image": .address, "date_published": .date, "date_modified": .date, "authors": .array,
    "author": .object, "tags": .array, "language": .language, "attachments": .array,
  ]

  static let attachment: [String: Form] = [
    "url": .address, "mime_type": .mediaType, "title": .string, "size_in_bytes": .number,
    "duration_in_seconds": .number,
  ]

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
    case (.any, _), (.string, .string), (.number, .number), (.boolean, .boolean),
      (.array, .array), (.object, .object):
      break
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
    default: report(.jsonFeedMemberType, value, path, "the value is of the wrong type")
    }
  }

  private mutating func check(address: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(address.utf8)
    if let fault = Reference.fault(in: bytes.span, absolute: true), !fault.isUnregistered {
      report(.jsonFeedURIInvalid, value, path, fault.message(bytes.span))
    }
  }

  private mutating func check(date: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(date.utf8)
    if DateForm.rfc3339(bytes.span).fault != nil {
      report(.jsonFeedDateInvalid, value, path, "'\(date)' is no date of RFC 3339")
    }
  }
}
