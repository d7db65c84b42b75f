/// Where and how long a run ran: kept for the reader, never compared.
public struct RunFacts: Hashable, Sendable, Codable {
  /// Wall time.
  public var seconds: Double
  public var host: String
  /// How many kernel threads it had.
  public var threads: Int
  /// When it ended, in ISO 8601, UTC.
  public var finished: String

  public init(seconds: Double, host: String, threads: Int, finished: String) {
    self.seconds = seconds
    self.host = host
    self.threads = threads
    self.finished = finished
  }
}
