import Foundation

/// The heap as `heap.c` follows it, where that is preloaded.
enum Heap {
  /// Growth counts from here.
  static func begin() {
    guard let function = unsafe dlsym(nil, "heap_begin") else { return }
    unsafe unsafeBitCast(function, to: (@convention(c) () -> Void).self)()
  }

  /// By how many bytes the heap grew at most since; nil where nobody follows it.
  static func growth() -> Int? {
    guard let function = unsafe dlsym(nil, "heap_growth") else { return nil }
    return unsafe unsafeBitCast(function, to: (@convention(c) () -> Int).self)()
  }
}
