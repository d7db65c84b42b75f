/// Where, when and by what a run was computed: kept for the reader, never compared.
///
/// What a record of an earlier format lacks is `nil` or empty.
public struct RunFacts: Hashable, Sendable, Codable {
  /// Wall time of the whole run.
  public var seconds: Double
  /// Wall time of its parts by name, such as "training".
  public var phases: [String: Double] = [:]
  /// The most memory that the process had held by the end of the run, in bytes, with all that was
  /// computed before and beside it.
  public var peakMemory: Int?
  /// How many runs were computed side by side, this one included.
  public var sideBySide: Int?
  /// How many kernel threads it had.
  public var threads: Int
  /// When it ended, in ISO 8601, UTC.
  public var finished: String
  /// The name of the computer.
  public var host: String
  public var machine: Machine?
  /// The version of the engine and what it was built from.
  public var engine: String?
  /// The git commit of the project that asked for the run, with ", with changes" where it had some.
  public var commit: String?
  /// Whose results these are, where `swiftnb runs adopt` carried them over a change of the code.
  public var adoption: RunAdoption?

  public init(seconds: Double, host: String, threads: Int, finished: String) {
    self.seconds = seconds
    self.host = host
    self.threads = threads
    self.finished = finished
  }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    seconds = try container.decode(Double.self, forKey: .seconds)
    phases = try container.decodeIfPresent([String: Double].self, forKey: .phases) ?? [:]
    peakMemory = try container.decodeIfPresent(Int.self, forKey: .peakMemory)
    sideBySide = try container.decodeIfPresent(Int.self, forKey: .sideBySide)
    threads = try container.decode(Int.self, forKey: .threads)
    finished = try container.decode(String.self, forKey: .finished)
    host = try container.decode(String.self, forKey: .host)
    machine = try container.decodeIfPresent(Machine.self, forKey: .machine)
    engine = try container.decodeIfPresent(String.self, forKey: .engine)
    commit = try container.decodeIfPresent(String.self, forKey: .commit)
    adoption = try container.decodeIfPresent(RunAdoption.self, forKey: .adoption)
  }
}

extension RunFacts {
  /// What the computer is.
  public struct Machine: Hashable, Sendable, Codable {
    /// The processor's name as it gives it.
    public var processor: String
    public var cores: Int
    /// In bytes.
    public var memory: Int
    /// Of the kernels that ran: "avx512", "avx2" or "portable".
    public var instructionSet: String
    public var operatingSystem: String

    public init(
      processor: String, cores: Int, memory: Int, instructionSet: String, operatingSystem: String
    ) {
      self.processor = processor
      self.cores = cores
      self.memory = memory
      self.instructionSet = instructionSet
      self.operatingSystem = operatingSystem
    }
  }
}
