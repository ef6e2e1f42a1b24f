package import Feed
package import Newsroom

/// What the outlet remembers of its partners: who they are, when each is asked next, who is asking at
/// the moment, and what their answers came to.
///
/// A claim is a lease: it gives one process the right to ask a partner for a time. The time of the
/// poll after it is stored with the claim, before a request is sent, so that a process that dies
/// causes no request too many; when its lease is over, others take its work.
package protocol PartnerStore: Store, PermalinkStore, SubscriptionStore, SuspectStore {
  /// Whether the store has held partners before: then a list that ships with the outlet says nothing
  /// any more.
  func knowsPartners() async throws -> Bool

  /// All partners, by name.
  func partners() async throws -> [PartnerRecord]

  func partner(_ name: PartnerName) async throws -> PartnerRecord?

  /// Adds partners, all or none; each is due at once.
  ///
  /// - Throws: ``StoreError/partnerExists(_:)`` or ``StoreError/addressTaken(_:by:)``.
  func add(_ partners: [Partner], now: Timestamp) async throws

  /// Replaces what is agreed with a partner. One that is resumed, or read from another address, is
  /// due at once.
  ///
  /// - Throws: ``StoreError/unknownPartner(_:)`` or ``StoreError/addressTaken(_:by:)``.
  func change(_ partner: Partner, now: Timestamp) async throws

  /// Forgets a partner; its articles stay, and a hub is told that nothing more is wanted.
  ///
  /// - Throws: ``StoreError/unknownPartner(_:)``.
  func remove(_ partner: PartnerName, now: Timestamp) async throws

  /// Claims partners that are due, the longest due first, for so long. No two are of one host, and
  /// none is of a host that somebody else is asking or that wants to be left alone.
  func claimPolls(limit: Int, lease: Duration, now: Timestamp) async throws -> [PollClaim]

  /// Claims a partner whether it is due or not.
  ///
  /// - Throws: ``StoreError/unknownPartner(_:)``, ``StoreError/hostIsAsked(_:)`` or
  ///   ``StoreError/hostRests(_:until:)``.
  func claimPoll(of partner: PartnerName, lease: Duration, now: Timestamp) async throws
    -> PollClaim

  /// Ends claims with what the polls came to. One whose lease others took changes nothing.
  ///
  /// - Returns: whether each was still held.
  func settle(_ settlements: [PollSettlement], now: Timestamp) async throws -> [Bool]

  /// Takes in the entries of a partner's document, withdraws what it takes back, and ends the claim,
  /// in one transaction. The pages of new articles are looked at again later, and those of articles
  /// that vanished from between others that stayed, now.
  ///
  /// - Parameters:
  ///   - delivery: what the document brings.
  ///   - claim: under which it was asked for.
  ///   - now: the present.
  ///   - settling: how the claim ends, by what became of the entries.
  /// - Returns: what became of the entries.
  /// - Throws: ``StoreError/claimLost(_:)`` where others took the claim, and
  ///   ``StoreError/guidsAreWorthless`` where the document's guids contradict what is known of its
  ///   articles; then nothing was stored.
  func take(
    _ delivery: Delivery, of claim: PollClaim, now: Timestamp,
    settling: @escaping @Sendable (DeliveryOutcome) throws -> PollSettlement
  ) async throws -> DeliveryOutcome

  /// The posts of a partner's WordPress that articles were made of, the highest number first.
  func posts(of partner: PartnerName, _ selection: PostSelection) async throws -> [KnownPost]

  /// The token with which a partner says that there is news; nil where it has none.
  ///
  /// - Throws: ``StoreError/unknownPartner(_:)``.
  func webhook(of partner: PartnerName) async throws -> String?

  /// Gives a partner another such token, or takes it away.
  ///
  /// - Throws: ``StoreError/unknownPartner(_:)``.
  func setWebhook(_ token: String?, of partner: PartnerName) async throws

  /// A partner says that there is news: it is due as soon as its shortest interval allows, however
  /// often it says so.
  ///
  /// - Returns: whose token it is; nil where nobody has it.
  func wake(_ token: String, now: Timestamp) async throws -> PartnerName?

  /// When a partner is next due; nil where none is.
  func nextPoll() async throws -> Timestamp?
}
