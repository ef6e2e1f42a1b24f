/// A step from one address to another.
package struct Hop: Sendable, Hashable {
  package var status: Int
  package var from: WebURL
  package var to: WebURL

  package init(status: Int, from: WebURL, to: WebURL) {
    self.status = status
    self.from = from
    self.to = to
  }

  /// 301 and 308: what is asked for has moved for good. RFC 9110 section 15.4.
  package var isPermanent: Bool { status == 301 || status == 308 }
}

/// Which redirects are followed.
enum Redirect {
  /// Whether a status leads on. What was posted is only sent again where the status says so: after
  /// 301, 302 and 303 many would ask with GET, which is another request. RFC 9110 section 15.4.
  static func isOne(_ status: Int, isPost: Bool) -> Bool {
    (isPost ? [307, 308] : [301, 302, 303, 307, 308]).contains(status)
  }
}

/// The way of one fetch from address to address, with the cookies that were set on it.
struct RedirectTrail {
  /// Hops at most.
  let limit: Int
  private var jar = CookieJar()
  /// What was asked for, and with which cookies at hand: the same once more would be a loop.
  private var visits: [(url: WebURL, jar: CookieJar)] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// The field Cookie of the next request.
  func cookies(for url: WebURL) -> String? { jar.field(for: url) }

  /// The next step, where it may be taken.
  mutating func next(_ response: OutboundResponse, from url: WebURL) throws(FetchFailure) -> Hop {
    guard let location = response.headers["location"], !location.isEmpty else {
      throw FetchFailure(.badRedirect, "\(response.status) without a Location")
    }
    let target: WebURL
    do {
      target = try url.resolving(location)
    } catch {
      throw FetchFailure(.badRedirect, "Location \"\(location.prefix(200))\": \(error)")
    }
    guard url.scheme == .http || target.scheme == .https else {
      throw FetchFailure(.redirectDowngrade, "\(url) redirects from https to \(target)")
    }
    visits.append((url, jar))
    jar.take(response, from: url)
    guard !visits.contains(where: { $0 == (target, jar) }) else {
      throw FetchFailure(.redirectLoop, "\(url) redirects back to \(target)")
    }
    guard visits.count <= limit else {
      throw FetchFailure(.tooManyRedirects, "more than \(limit) redirects, the last to \(target)")
    }
    return Hop(status: response.status, from: url, to: target)
  }
}
