internal import Synchronization

/// The memory in which documents are made, kept from one to the next.
///
/// A fresh block of some hundred kilobytes costs a page fault for every four of them, which is more
/// than writing the bytes. Documents that are made at the same time have a block each; one is kept.
final class Workbench: Sendable {
  private let spare = Mutex<ByteBuffer?>(nil)

  /// A block larger than this many bytes is not kept.
  private static let largestKept = 4 << 20

  /// An empty buffer of at least `capacity` bytes.
  func takeBuffer(capacity: Int) -> ByteBuffer {
    guard var buffer = spare.withLock({ $0.take() }) else { return ByteBuffer(capacity: capacity) }
    buffer.reserve(capacity)
    return buffer
  }

  /// Keeps the memory of `buffer` for the next document.
  func putBack(_ buffer: consuming ByteBuffer) {
    guard buffer.capacity <= Self.largestKept else { return }
    buffer.removeAll()
    var returned: ByteBuffer? = buffer
    spare.withLock { $0 = returned.take() }
  }
}
