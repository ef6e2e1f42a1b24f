package import Feed

extension SQLiteStore {
  /// What operators should know now: whether anything can be written is tried.
  package func alerts(now: Timestamp) async throws -> [StoreAlert] {
    var alerts: [StoreAlert] = []
    if let path = file.path, let trouble = await file.lookForTrouble() {
      alerts.append(.cannotBeWritten(path: path, trouble))
    }
    let newest = try await read { try $0.lastTime() }
    if let newest, newest.seconds - StoreAlert.tolerance > now.seconds {
      alerts.append(.clockRanAhead(newest: newest, now: now))
    }
    return alerts
  }
}
