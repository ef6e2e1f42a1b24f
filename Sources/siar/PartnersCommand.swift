import ArgumentParser

struct PartnersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract:
      "The outlets that we pull from: who they are, on which terms, and how they are doing.",
    discussion: """
      A store that never held partners takes those of partners.opml in the configuration's folder; \
      from then on the store holds the truth, and `export` writes it down.
      """,
    subcommands: [
      PartnersAdd.self, PartnersList.self, PartnersShow.self, PartnersSet.self,
      PartnersPause.self, PartnersResume.self, PartnersRemove.self, PartnersImport.self,
      PartnersExport.self, PartnersPoll.self, PartnersWebhook.self, PartnersStatus.self,
    ])
}
