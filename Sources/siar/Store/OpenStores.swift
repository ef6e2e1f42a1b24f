import ArticleStore
import Synchronization

/// The stores that this process opened: they are closed before it ends, however that comes about.
enum OpenStores {
  private static let stores = Mutex<[SQLiteStore]>([])

  static func add(_ store: SQLiteStore) {
    stores.withLock { $0.append(store) }
  }

  /// What was written lies in the stores' own files afterwards.
  static func close() {
    let open = stores.withLock { stores in
      defer { stores = [] }
      return stores
    }
    for store in open { store.close() }
  }
}
