import Hummingbird
import HTTPTypes
import NIOCore

/// What partners and their hubs ask at addresses that they alone were given, under `/callbacks/`.
package struct CallbackRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get
    case post
  }

  package let method: Method
  /// The parts of the path behind `/callbacks`.
  package let path: [String]
  /// Without the question mark; empty where there is none.
  package let query: String
  /// The value of a field; nil where it is not there.
  package let field: @Sendable (String) -> String?
  /// Reads the body; nil where it has more octets than are wanted.
  package let body: @Sendable (Int) async throws -> [UInt8]?
}

/// The answer: a status and plain text.
package struct CallbackResponse: Sendable, Hashable {
  package var status: Int
  package var text: String
  /// Seconds after which to come again.
  package var retryAfter: Int?

  package init(_ status: Int, _ text: String = "", retryAfter: Int? = nil) {
    self.status = status
    self.text = text
    self.retryAfter = retryAfter
  }
}

/// Answers what partners and their hubs ask. The listener knows no partners; whoever does is handed
/// to it.
package protocol CallbackResponder: Sendable {
  /// - Throws: where no answer can be found now: whoever asks is told to come again.
  func respond(to request: CallbackRequest) async throws -> CallbackResponse
}

extension CallbackRequest {
  static let prefix = "/callbacks/"

  /// A request of HTTP; nil for a method that no callback knows.
  init?(_ request: Request) {
    switch request.method {
    case .get: method = .get
    case .post: method = .post
    default: return nil
    }
    path = request.uri.path.dropFirst(Self.prefix.count)
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    query = request.uri.query ?? ""
    let headers = request.headers
    field = { name in HTTPField.Name(name).flatMap { headers[$0] } }
    let content = request.body
    body = { limit in
      do {
        return Array(buffer: try await content.collect(upTo: limit))
      } catch is NIOTooManyBytesError {
        return nil
      }
    }
  }
}

extension CallbackResponse {
  /// What a hub sent us stands in the answer: nobody may take it for a page.
  var response: Response {
    var headers: HTTPFields = [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"]
    if let retryAfter { headers[.retryAfter] = "\(retryAfter)" }
    return .plain(HTTPResponse.Status(code: status), text, headers: headers)
  }
}
