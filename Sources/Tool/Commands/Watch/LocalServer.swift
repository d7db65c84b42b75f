import Foundation

/// Answers programs on this machine, on 127.0.0.1 and nowhere else.
struct LocalServer: Sendable {
  /// Where it listens.
  let port: Int
  private let listener: Int32

  /// Listens on `port`, or on any free one for 0; throws `InputError` where that can't be.
  init(port wanted: Int) throws(InputError) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    _ = unsafe setsockopt(
      listener, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(wanted).bigEndian)
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isBound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) == 0
      }
    }
    guard descriptor >= 0, isBound, listen(descriptor, 16) == 0 else {
      close(descriptor)
      throw InputError("127.0.0.1:\(wanted) can't be used; choose another port with --port")
    }
    _ = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &size)
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Answers each connection on a thread of its own, until `stop()`.
  func start(_ respond: @escaping @Sendable (HTTPRequest) -> HTTPResponse) {
    let listener = listener
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 {
          if errno == EINTR { continue }
          return
        }
        Thread.detachNewThread {
          Self.answer(connection, respond)
          close(connection)
        }
      }
    }
  }

  /// Takes no more connections.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func answer(_ connection: Int32, _ respond: (HTTPRequest) -> HTTPResponse) {
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    _ = unsafe setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var head: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    while head.count < 16_384, !head.suffix(2048).contains(end) {
      var buffer = [UInt8](repeating: 0, count: 2048)
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += buffer[..<count]
    }
    let request = HTTPRequest(head: String(decoding: head, as: UTF8.self))
    var rest = (request.map(respond) ?? .text("400 Bad Request", "no request\n")).bytes[...]
    while !rest.isEmpty {
      // A browser that has gone must not end the tool by a signal.
      let count = unsafe rest.withUnsafeBytes {
        unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
