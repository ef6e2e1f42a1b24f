import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server on a free port of this machine whose answers are a function of the request and of how
/// many there were before it.
final class ScriptedServer: Sendable {
  struct Request: Sendable {
    var path: String
    /// By lower-case name.
    var fields: [String: String]
    /// 0 for the first.
    var number: Int
    var body: String
  }

  struct Answer: Sendable {
    var status = 200
    var fields: [(String, String)] = []
    var body: [UInt8] = []
  }

  private let channel: any Channel
  private let log: Log

  private final class Log: Sendable {
    let requests = Mutex<[Request]>([])
  }

  init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    let log = Log()
    self.log = log
    channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            Handler { path, fields, body in
              let request = log.requests.withLock { requests in
                let request = Request(
                  path: path, fields: fields, number: requests.count, body: body)
                requests.append(request)
                return request
              }
              return answer(request)
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).wait()
  }

  deinit {
    channel.close(promise: nil)
  }

  /// A port on which nobody listened a moment ago.
  static func freePort() throws -> Int {
    let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).wait()
    let port = channel.localAddress?.port ?? 0
    try channel.close().wait()
    return port
  }

  var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

  /// What was asked so far.
  var requests: [Request] { log.requests.withLock(\.self) }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: (String, [String: String], String) -> Answer
    private var head: HTTPRequestHead?
    private var body = ""

    init(_ answer: @escaping (String, [String: String], String) -> Answer) {
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): (self.head, body) = (head, "")
      case .body(let bytes): body += String(buffer: bytes)
      case .end: reply(context)
      }
    }

    private func reply(_ context: ChannelHandlerContext) {
      guard let head else { return }
      let fields = Dictionary(
        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
      let given = answer(head.uri, fields, body)
      var headers = HTTPHeaders(given.fields)
      if given.status != 304 {
        headers.add(name: "Content-Length", value: "\(given.body.count)")
      }
      let response = HTTPResponseHead(
        version: .http1_1, status: .init(statusCode: given.status), headers: headers)
      context.write(wrapOutboundOut(.head(response)), promise: nil)
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: given.body)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
