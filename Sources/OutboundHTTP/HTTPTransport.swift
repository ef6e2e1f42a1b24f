import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
package import Outbound

/// HTTP over connections that are pinned to a judged address.
///
/// `dnsOverride` lets a connection go to an address while Host and TLS name stay those of the
/// request; the address that was connected to is compared once more before a byte is sent.
package struct HTTPTransport: Transport {
  package init() {}

  package func send(
    _ request: OutboundRequest, to address: IPAddress, limits: FetchLimits, within time: Duration
  ) async throws(FetchFailure) -> OutboundResponse {
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton,
      configuration: Self.configuration(request.url, address, limits))
    let result: Result<OutboundResponse, any Error>
    do {
      result = .success(
        try await Self.within(time) { try await Self.exchange(request, client, limits) })
    } catch {
      result = .failure(error)
    }
    try? await client.shutdown()
    switch result {
    case .success(let response): return response
    case .failure(let error): throw Self.failure(error, request.url, limits)
    }
  }

  private static func configuration(_ url: WebURL, _ address: IPAddress, _ limits: FetchLimits)
    -> HTTPClient.Configuration
  {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(limits.connect)), decompression: .disabled)
    if case .name(let name) = url.host { configuration.dnsOverride = [name: "\(address)"] }
    configuration.connectionPool.retryConnectionEstablishment = false
    // A client serves one request. Its pool lives as long as the timer of its idle connection, which
    // a shutdown does not cancel: a minute and 3 kB for each of thousands of requests a second.
    configuration.connectionPool.idleTimeout = .milliseconds(1)
    let pin = ConnectionPin(address: address)
    configuration.http1_1ConnectionDebugInitializer = { pin.check($0) }
    configuration.http2ConnectionDebugInitializer = { pin.check($0) }
    return configuration
  }

  private static func exchange(
    _ request: OutboundRequest, _ client: HTTPClient, _ limits: FetchLimits
  ) async throws -> OutboundResponse {
    var sent = HTTPClientRequest(url: request.url.description)
    for field in request.headers.fields { sent.headers.add(name: field.name, value: field.value) }
    if let content = request.content {
      sent.method = .POST
      sent.body = .bytes(ByteBuffer(bytes: content))
    }
    // The caller's task carries the deadline; this one only must not come before it.
    let response = try await client.execute(sent, timeout: .hours(1))
    var body: [UInt8] = []
    for try await chunk in response.body {
      body += chunk.readableBytesView
      guard body.count <= limits.body else {
        throw FetchFailure(.tooLarge, "more than \(limits.body) bytes")
      }
    }
    return OutboundResponse(
      status: Int(response.status.code),
      headers: HeaderFields(response.headers.map { ($0.name, $0.value) }), body: body)
  }

  /// Cancels the work when its time is over.
  private static func within<Value: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await wait(time)
        throw FetchFailure(.timeout, "not done in time")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw CancellationError() }
      return value
    }
  }

  /// Waits on an event loop, which forgets what is cancelled; `Task.sleep` keeps its timer until the
  /// time is over.
  private static func wait(_ time: Duration) async throws {
    let alarm = MultiThreadedEventLoopGroup.singleton.next()
      .scheduleTask(in: TimeAmount(time)) {}
    try await withTaskCancellationHandler {
      try await alarm.futureResult.get()
    } onCancel: {
      alarm.cancel()
    }
  }
}

extension HTTPTransport {
  private static func failure(_ error: any Error, _ url: WebURL, _ limits: FetchLimits)
    -> FetchFailure
  {
    switch error {
    case let error as FetchFailure where error.code == .timeout:
      FetchFailure(.timeout, "\(url.origin) was not done within the time of a fetch")
    case let error as FetchFailure: error
    case let error as HTTPClientError where error == .connectTimeout:
      FetchFailure(.unreachable, "\(url.origin) did not answer within \(limits.connect)")
    case is NIOConnectionError, is IOError, is ChannelError:
      FetchFailure(.unreachable, "cannot connect to \(url.origin)\(reason(error))")
    case let error as HTTPClientError where error == .tlsHandshakeTimeout:
      FetchFailure(.tls, "\(url.origin): it does not answer in TLS")
    default:
      if let reason = TLSReason.words(error) {
        FetchFailure(.tls, "\(url.origin): \(reason)")
      } else {
        FetchFailure(.interrupted, "\(url.origin): \(error)")
      }
    }
  }

  /// The operating system's word for why there is no connection, in brackets; empty where it has none.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError:
      error.connectionErrors.first.map { reason($0.error) } ?? ""
    case let error as IOError: unsafe " (\(String(cString: strerror(error.errnoCode))))"
    default: ""
    }
  }
}

/// Compares the address of a fresh connection with the one that was judged.
private struct ConnectionPin: Sendable {
  let address: IPAddress

  func check(_ channel: any Channel) -> EventLoopFuture<Void> {
    if let connected = channel.remoteAddress?.ipAddress, IPAddress(connected) == address {
      return channel.eventLoop.makeSucceededVoidFuture()
    }
    let refusal = FetchFailure(
      .addressRefused,
      "connected to \(channel.remoteAddress?.ipAddress ?? "no address") instead of \(address)")
    channel.close(promise: nil)
    return channel.eventLoop.makeFailedFuture(refusal)
  }
}
