import Testing

extension ExitTest.Result? {
  /// What the process wrote to standard error before it stopped.
  var message: String {
    String(decoding: self?.standardErrorContent ?? [], as: UTF8.self)
  }
}
