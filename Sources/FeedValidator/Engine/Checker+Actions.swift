internal import Feed

extension Checker {
  /// What is looked at when an element starts: its attributes.
  mutating func started(_ action: Action) {
    if let spec = frames.last?.spec {
      switch spec.value {
      case .atomText, .atomContent, .mediaText: noteTextType(spec)
      default: break
      }
    }
    if format == .rss10, let type = value("rdf", "parseType") {
      frames[frames.count - 1].note = type
    }
    switch action {
    case .rss: startedRSS()
    case .channel: startedChannel()
    case .rdfChannel, .rdfAbout: checkAbout()
    case .feed, .entry: startedAtom(action)
    case .feedMetadata: checkMetadataPlace()
    case .feedAuthor: state.feedHasAuthor = true
    case .entryAuthor: noteParent { $0.hasAuthor = true }
    case .sourceAuthor: noteParent { $0.hasSourceAuthor = true }
    case .guid: frames[frames.count - 1].note = value("isPermaLink")
    case .link: checkLink()
    case .complete: state.isComplete = true
    case .archive: state.isArchive = true
    case .itunesCategory: checkCategory()
    case .mediaHash: frames[frames.count - 1].note = value("algo")
    case .mediaRating: frames[frames.count - 1].note = value("scheme")
    case .mediaRestriction: frames[frames.count - 1].note = value("type")
    case .mediaCredit: checkCredit()
    case .trackbackPing: frames[frames.count - 1].note = value("rdf", "resource")
    case .opml: startedOPML()
    case .outline: checkOutline()
    case .sitemapURL: checkSitemapSize()
    case .textInput: report(.rssTextInputAvoid, "no reader shows a textInput")
    default: break
    }
  }

  /// What is looked at when an element ends: its text and what was in it.
  mutating func ended(_ action: Action, _ frame: Frame) {
    switch action {
    case .channel: endedChannel(frame)
    case .item: endedItem(frame)
    case .channelLink: state.channelLink = trimmed(frame)
    case .channelTitle: state.channelTitle = trimmed(frame)
    case .imageLink: checkImageLink(frame)
    case .imageTitle: state.imageTitle = trimmed(frame)
    case .imageURL: checkImage(frame)
    case .image: endedImage()
    case .guid: checkGUID(frame)
    case .day: checkDay(frame)
    case .hour: checkHour(frame)
    case .language: state.hasLanguage = true
    case .rdfChannel: endedRDFChannel(frame)
    case .feed: endedFeed(frame)
    case .entry: endedEntry(frame)
    case .source: endedSource(frame)
    case .atomID:
      noteParent { [text = trimmed(frame), offset = frame.offset] in
        $0.id = text
        $0.idOffset = offset
      }
    case .atomDate: noteDate(frame)
    case .link: checkLinkIsEmpty(frame)
    case .personName: checkPersonName(frame)
    case .mediaGroup: endedGroup(frame)
    case .mediaHash: checkHash(frame)
    case .mediaRating: checkRating(frame)
    case .mediaRestriction: checkRestriction(frame)
    case .trackbackPing: checkPing(frame)
    case .sitemapLocation: checkLocation(frame)
    case .sitemapPriority: checkPriority(frame)
    default: break
    }
  }

  /// The text of an element that ends, without space around it.
  func trimmed(_ frame: Frame) -> String {
    let all = text
    let span = all.span.extracting(frame.text..<all.count)
    return span.extracting(span.trimmedRange).string
  }

  /// Changes what is known of the element around the one that was opened last.
  mutating func noteParent(_ change: (Facts) -> Void) {
    guard frames.count > 1 else { return }
    frames[frames.count - 2].learn(change)
  }

  /// How often a child of an element that ends was met in it.
  func count(_ child: String, in frame: Frame) -> Int {
    let specs = grammar.rules(frame.place).specs
    guard let index = specs.firstIndex(where: { $0.name == child }) else { return 0 }
    return Int(counts[frame.counts + index])
  }
}
