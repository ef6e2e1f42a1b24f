import ArticleStore
import Logging
import Publication
import ServiceLifecycle

/// Keeps the documents up with the log, whichever process writes to it.
struct LogFollower: Service {
  let press: Press
  let interval: Duration
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await warm()
      while !Task.isCancelled {
        guard (try? await Task.sleep(for: interval)) != nil else { return }
        await refresh()
      }
    }
  }

  /// Readers need not wait for this: what is asked for first is rendered first.
  private func warm() async {
    do {
      try await press.warm()
      logger.info("all editions are ready", metadata: ["editions": "\(press.editions.count)"])
    } catch is CancellationError {
      return
    } catch {
      logger.error("cannot render the editions", metadata: ["reason": "\(error)"])
    }
  }

  /// A failure is told and tried again: readers keep what is ready.
  private func refresh() async {
    do {
      let changed = try await press.refresh()
      guard !changed.isEmpty else { return }
      logger.info("editions changed", metadata: ["editions": "\(changed.count)"])
    } catch let error as StoreError where error.trouble != nil {
      // It is told once, by whoever watches the store.
      logger.debug("cannot follow the log", metadata: ["reason": "\(error)"])
    } catch {
      logger.error("cannot follow the log", metadata: ["reason": "\(error)"])
    }
  }
}
