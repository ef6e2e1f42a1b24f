import Foundation
import Testing

/// Chromium without a window, with a profile of its own and no network.
enum Browser {
  static let path = "/usr/bin/chromium"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Pages opened side by side, each in a frame, by name; gives the names of those in which a script
  /// called `alert`. Every event that a reader's hand could bring is sent to every element, and every
  /// address that is none of the web's or of mail is followed.
  static func pagesThatRun(_ pages: [(name: String, html: String)]) throws -> Set<String> {
    let folder = try TemporaryFolder()
    let frames = pages.map { name, html in
      "<iframe srcdoc=\"\(attribute(marker(name) + html))\"></iframe>"
    }
    let page = try folder.write(
      """
      <!DOCTYPE html><meta charset="utf-8"><body data-ran="">
      <script>addEventListener('message', e => document.body.dataset.ran += ' ' + e.data)</script>
      \(frames.joined(separator: "\n"))
      """, to: "pages.html")
    let result = try Program.run(
      path,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path("profile"))",
        "--virtual-time-budget=20000", "--dump-dom", "file://\(page)",
      ], seconds: 300)
    let ran = try #require(
      result.output.firstMatch(of: /data-ran="([^"]*)"/)?.1, "\(result.errors.suffix(2000))")
    return Set(ran.split(separator: " ").map(String.init))
  }

  private static func marker(_ name: String) -> String {
    """
    <script>
    alert = () => parent.postMessage('\(name)', '*')
    addEventListener('load', () => {
      for (const element of document.querySelectorAll('*')) {
        for (const type of ['mouseover', 'pointerenter', 'click', 'focus', 'toggle', 'error', 'load',
          'loadstart', 'play', 'start', 'animationstart', 'beforeprint'])
          element.dispatchEvent(new Event(type, {bubbles: true}))
        if (element.href && !/^(https?|mailto):/.test(element.href)) element.click()
      }
    })
    </script>
    """
  }

  private static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  }
}
