import NIOCore
import NIOPosix
import Synchronization

/// A partner's server on a free port of this machine: it answers requests with what a script says,
/// one answer after the other, the last one for ever, and remembers what it was asked.
final class PartnerServer: Sendable {
  struct Answer: Sendable {
    var status = 200
    var fields: [(String, String)] = []
    var body: [UInt8] = []
  }

  let port: Int
  private let channel: any Channel
  private let script: Script

  init() async throws {
    let script = Script()
    self.script = script
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 64)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ServerHandler(script))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  /// The answers to the next requests for a path.
  func answer(_ path: String = "/feed", _ answers: Answer...) {
    script.state.withLock { $0.answers[path] = answers }
  }

  /// What answers every request for which it has an answer.
  func serve(_ answer: @escaping @Sendable (Request) -> Answer?) {
    script.state.withLock { $0.serve = answer }
  }

  /// The requests as they came, without the connection's own fields.
  var requests: [Request] { script.state.withLock(\.requests) }

  func stop() async throws { try await channel.close() }

  struct Request: Sendable, Hashable {
    var method: String
    var target: String
    /// By name in lower case.
    var fields: [String: String]
    var body: String

    subscript(_ name: String) -> String? { fields[name] }
  }

  fileprivate final class Script: Sendable {
    struct State {
      var answers: [String: [Answer]] = [:]
      var serve: @Sendable (Request) -> Answer? = { _ in nil }
      var requests: [Request] = []
    }

    let state = Mutex(State())

    func next(_ request: Request) -> Answer {
      state.withLock { state in
        state.requests.append(request)
        if let answer = state.serve(request) { return answer }
        let path = String(request.target.prefix { $0 != "?" })
        guard let answers = state.answers[path], let first = answers.first else {
          return Answer(status: 404)
        }
        if answers.count > 1 { state.answers[path]?.removeFirst() }
        return first
      }
    }
  }
}

private final class ServerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let script: PartnerServer.Script
  private var received = ""

  init(_ script: PartnerServer.Script) {
    self.script = script
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += String(buffer: unwrapInboundIn(data))
    guard let request = Self.request(received) else { return }
    let answer = script.next(request)
    received = ""
    var bytes = ByteBuffer(string: "HTTP/1.1 \(answer.status) X\r\n")
    for (name, value) in answer.fields { bytes.writeString("\(name): \(value)\r\n") }
    if !answer.fields.contains(where: { $0.0 == "Content-Length" }) {
      bytes.writeString("Content-Length: \(answer.body.count)\r\n")
    }
    bytes.writeString("Connection: close\r\n\r\n")
    bytes.writeBytes(answer.body)
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(bytes)).whenComplete { _ in channel.close(promise: nil) }
  }

  /// The request; nil while it is not there as a whole.
  private static func request(_ received: String) -> PartnerServer.Request? {
    guard let end = received.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = received[..<end.lowerBound].split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    let body = received[end.upperBound...]
    guard words.count > 1, body.utf8.count >= Int(fields["content-length"] ?? "0") ?? 0 else {
      return nil
    }
    return PartnerServer.Request(
      method: String(words[0]), target: String(words[1]), fields: fields, body: String(body))
  }
}
