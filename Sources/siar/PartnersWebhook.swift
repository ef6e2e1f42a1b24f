import ArgumentParser
import ArticleStore
import FeedAggregator
import Newsroom
import OutletConfiguration

struct PartnersWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "Give a partner an address to which it posts when there is news.",
    discussion: """
      Whoever posts to the address, whatever the body says, has the partner polled at once, but never \
      more often than its shortest interval allows. In WordPress any plugin for webhooks will do, on \
      publishing, updating and trashing posts. The address is a secret between the partner and us.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "Replace the address: the old one ends.")
  var new = false

  @Flag(help: "Take the address away.")
  var off = false

  @Argument(help: "The partner.")
  var name: PartnerName

  func validate() throws {
    guard !(new && off) else { throw ValidationError("Give one of --new and --off.") }
  }

  func run() async throws {
    let desk = try await PartnerDesk(options)
    let store = desk.site.store
    if off { return try await store.setWebhook(nil, of: name) }
    var token = try await store.webhook(of: name)
    if new || token == nil {
      token = CallbackToken.make()
      try await store.setWebhook(token, of: name)
    }
    say("\(desk.site.settings.baseURL)\(PartnerDoor.path)/\(PartnerDoor.poll)/\(token ?? "")")
  }
}
