import ArgumentParser
import ArticleStore
import FeedAggregator
import Newsroom

struct PartnersSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what is agreed with a partner.",
    discussion: "An empty value sets an option back to its default.")

  @OptionGroup var options: SiteOptions
  @OptionGroup(title: "Terms") var terms: PartnerOptions

  @Option(help: ArgumentHelp("The address that is read from now on.", valueName: "url"))
  var address: String?

  @Argument(help: "The partner.")
  var name: PartnerName

  func validate() throws {
    guard !terms.isEmpty || address != nil else {
      throw ValidationError("Say what to change, such as --trust hold.")
    }
  }

  func run() async throws {
    let desk = try await PartnerDesk(options)
    var partner = try await desk.record(name).partner
    try terms.apply(to: &partner)
    if let address { partner.address = address }
    do {
      partner = try desk.check.checked(partner)
    } catch {
      throw ValidationError("\(error)")
    }
    try await desk.site.store.change(partner, now: OpenSite.now())
  }
}

struct PartnersPause: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Leave partners alone until they are resumed.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The partners.")
  var names: [PartnerName]

  func run() async throws {
    try await PartnerDesk(options).setPaused(true, names)
  }
}

struct PartnersResume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Poll paused partners again, first of all now.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The partners.")
  var names: [PartnerName]

  func run() async throws {
    try await PartnerDesk(options).setPaused(false, names)
  }
}

extension PartnerDesk {
  fileprivate func setPaused(_ isPaused: Bool, _ names: [PartnerName]) async throws {
    for name in names {
      var partner = try await record(name).partner
      partner.isPaused = isPaused
      try await site.store.change(partner, now: OpenSite.now())
    }
  }
}

struct PartnersRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget partners; their articles stay published.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The partners.")
  var names: [PartnerName]

  func run() async throws {
    let desk = try await PartnerDesk(options)
    for name in names { try await desk.site.store.remove(name, now: OpenSite.now()) }
  }
}
