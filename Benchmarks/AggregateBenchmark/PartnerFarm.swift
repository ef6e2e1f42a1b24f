import Foundation
import NIOCore
import NIOPosix

/// A server that plays every partner, in a process of its own, so that its share of the machine is
/// counted apart.
///
/// `/small/N` is a document of one entry that never changes and has an ETag; `/large/N` one of fifty
/// entries that nobody has seen.
enum PartnerFarm {
  static func serve(portFile: String) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(FarmHandler())
        }
      }
      // Every address of 127.0.0.0/8 leads here: a host for each partner.
      .bind(host: "0.0.0.0", port: 0).get()
    try Data("\(channel.localAddress?.port ?? 0)".utf8)
      .write(to: URL(fileURLWithPath: portFile), options: .atomic)
    try await channel.closeFuture.get()
  }
}

private final class FarmHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var head = ""

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    head += String(buffer: unwrapInboundIn(data))
    guard head.contains("\r\n\r\n") else { return }
    let path = head.split(separator: " ").dropFirst().first ?? ""
    let isConditional = head.lowercased().contains("if-none-match")
    head = ""
    let number = Int(path.split(separator: "/").last ?? "") ?? 0
    let answer: String
    if isConditional {
      answer = "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"
    } else {
      let isLarge = path.hasPrefix("/large")
      let body = SampleDocument.rss(partner: number, entries: isLarge ? 50 : 1)
      answer = """
        HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "a"\r\n\
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
  }
}
