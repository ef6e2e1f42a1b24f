import Feed
import Sanitizer

/// Cleans one piece of HTML, and what came of it once more.
///
/// Neither output may hold the start of a script.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
  let html = unsafe String(decoding: bytes, as: UTF8.self)
  let sanitizer = Sanitizer()
  let clean = sanitizer.sanitize(html, base: "https://partner.example/berita/")
  let again = sanitizer.sanitize(clean.html, base: "https://partner.example/berita/")
  for output in [clean, again] {
    precondition(!output.html.contains("<script"), "a script came through")
  }
  _ = sanitizer.plainText(html)
  return 0
}
