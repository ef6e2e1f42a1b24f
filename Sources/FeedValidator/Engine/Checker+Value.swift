internal import Feed

extension Checker {
  /// Checks the text of an element that ends.
  mutating func checkText(of frame: Frame, _ spec: ElementSpec) {
    if case .any = spec.value { return }
    // A reference, not a copy: nothing is added to the text while it is judged.
    let all = text
    let span = all.span.extracting(frame.text..<all.count)
    switch spec.value {
    case .any: return
    case .elements:
      if !span.isBlank { report(.elementTextUnexpected, "\(spec.name) holds text") }
    case .empty:
      if !span.isBlank { report(.elementTextUnexpected, "\(spec.name) holds text") }
    case .identifier, .bareReference: check(span, spec.value, attribute: nil)
    case .html: checkHTML(span)
    case .atomText: checkTextConstruct(span, frame)
    case .atomContent: checkContent(span, frame)
    case .mediaText: checkMediaText(span, frame)
    // Apple takes the words of explicit as they stand.
    case .choice(_, let rule) where rule.id == Rule.booleanInvalid.id:
      check(span, spec.value, attribute: nil)
    default:
      let range = span.trimmedRange
      check(span.extracting(range), spec.value, attribute: nil)
    }
  }

  /// Checks a value that stands as text or in an attribute.
  mutating func check(_ bytes: Bytes, _ value: Value, attribute: String?) {
    switch value {
    case .any, .elements, .empty, .html, .atomText, .atomContent, .mediaText: break
    case .text: checkPlain(bytes, attribute: attribute, mayBeBlank: false)
    case .optionalText: checkPlain(bytes, attribute: attribute, mayBeBlank: true)
    case .notBlank: _ = isFilled(bytes, attribute)
    case .reference: checkReference(bytes, absolute: false, attribute)
    case .address: checkReference(bytes, absolute: true, attribute)
    case .playTime: checkPlayTime(bytes, attribute)
    case .mediaScheme: checkMediaScheme(bytes, attribute)
    case .identifier: checkIdentifier(bytes)
    case .bareReference: checkBare(bytes)
    case .rfc822, .rfc3339, .w3cdtf, .iso8601: checkDate(bytes, value, attribute)
    case .optionalIntegers: if !bytes.isBlank { checkNumber(bytes, .integers, attribute) }
    case .integer, .nonNegative, .positive, .integers, .decimal, .latitude, .longitude,
      .coordinates:
      checkNumber(bytes, value, attribute)
    case .boolean: checkBoolean(bytes, attribute)
    case .language:
      if !LanguageTag.isValid(bytes) {
        report(
          .languageInvalid, "'\(bytes.excerpt())' is no language tag", attribute: attribute)
      }
    case .mediaType:
      if !MediaTypeForm.isValid(bytes) {
        let name = frames.last?.spec?.name
        let isMedia = name == "enclosure" || name == "media:content"
        report(
          isMedia ? .mediaTypeAttributeInvalid : .mediaTypeInvalid,
          "'\(bytes.excerpt())' is no media type", attribute: attribute)
      }
    case .mailAddress: checkMail(bytes, attribute)
    case .rssContact: checkContact(bytes)
    case .duration: checkDuration(bytes)
    case .short(let limit): checkShort(bytes, limit)
    case .choice(let words, let rule):
      if !words.contains(bytes.string) {
        report(
          rule, "'\(bytes.excerpt())' is not one of \(words.joined(separator: ", "))",
          attribute: attribute)
      }
    }
  }

  /// Whether there is anything; a warning where there is not.
  mutating func isFilled(_ bytes: Bytes, _ attribute: String?) -> Bool {
    guard bytes.isBlank else { return true }
    if let attribute {
      let rule: Rule = attribute == "term" ? .atomCategoryTermBlank : .attributeBlank
      report(rule, "\(attribute) is blank", attribute: attribute)
    } else {
      report(.elementBlank, "the element is blank")
    }
    return false
  }

  private mutating func checkBoolean(_ bytes: Bytes, _ attribute: String?) {
    guard !bytes.equals("true"), !bytes.equals("false") else { return }
    report(
      attribute == "isPermaLink" ? .booleanAttributeInvalid : .booleanInvalid,
      "'\(bytes.excerpt())' is neither true nor false", attribute: attribute)
  }

  private mutating func checkShort(_ bytes: Bytes, _ limit: Int) {
    checkPlain(bytes, attribute: nil, mayBeBlank: true)
    guard bytes.count > limit else { return }
    let count = bytes.string.unicodeScalars.count
    if count > limit { report(.valueTooLong, "\(count) characters are more than \(limit)") }
  }

  private mutating func checkDuration(_ bytes: Bytes) {
    var parts = 1
    var digits = 0
    var isValid = true
    var number = 0
    var isPastMinute = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":") {
        if digits == 0 { isValid = false }
        (parts, digits, number) = (parts + 1, 0, 0)
      } else if bytes[index].isDigit {
        digits += 1
        number = min(number, 999) * 10 + Int(bytes[index] - 0x30)
        // Minutes and seconds end at 59, where they are not the first number.
        if parts > 1, number > 59 { isPastMinute = true }
      } else {
        isValid = false
      }
    }
    if !isValid || digits == 0 || parts > 3 || parts > 1 && digits > 2 || isPastMinute {
      report(.itunesDurationInvalid, "'\(bytes.excerpt())' is no duration")
    }
  }
}
