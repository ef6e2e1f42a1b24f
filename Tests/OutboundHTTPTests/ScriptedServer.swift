import NIOCore
import NIOPosix
import Synchronization

/// A server on a free port of this machine that answers every request with the bytes of a script,
/// and remembers the requests.
final class ScriptedServer: Sendable {
  /// What happens once a request's head has come.
  enum Answer: Sendable {
    /// The bytes, then the connection is closed.
    case bytes(String)
    /// The bytes, then nothing more.
    case stall(String)
    /// The bytes, then the second part again and again until nobody listens.
    case endless(String, String)
  }

  let port: Int
  private let channel: any Channel
  private let log: RequestLog

  init(_ answer: Answer) async throws {
    let log = RequestLog()
    self.log = log
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 16)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ScriptHandler(answer, log))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  /// The heads of the requests as they came; an empty one for a connection without a request.
  var requests: [String] { log.all.withLock(\.self) }

  func stop() async throws { try await channel.close() }
}

final class RequestLog: Sendable {
  let all = Mutex<[String]>([])
}

private final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: ScriptedServer.Answer
  private let log: RequestLog
  private var head = ""

  init(_ answer: ScriptedServer.Answer, _ log: RequestLog) {
    self.answer = answer
    self.log = log
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let wasComplete = head.contains("\r\n\r\n")
    head += String(buffer: unwrapInboundIn(data))
    guard !wasComplete, head.contains("\r\n\r\n") else { return }
    log.all.withLock { $0.append(head) }
    switch answer {
    case .bytes(let text):
      let done = write(text, context)
      let channel = context.channel
      done.whenComplete { _ in channel.close(promise: nil) }
    case .stall(let text): _ = write(text, context)
    case .endless(let text, let more):
      _ = write(text, context)
      let channel = context.channel
      Self.repeatedly(more, channel)
    }
  }

  private func write(_ text: String, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)))
  }

  private static func repeatedly(_ text: String, _ channel: any Channel) {
    channel.writeAndFlush(ByteBuffer(string: text)).whenSuccess { repeatedly(text, channel) }
  }
}
