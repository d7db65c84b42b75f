import Digests
import Tensors

/// What small trainings gave on this machine, one digest a model: equal on every machine.
///
/// A digest covers each loss and, at the end, each weight and running statistic, bit for bit.
public struct ExactnessReport: Hashable, Sendable, Codable {
  /// One training's digest.
  public struct Result: Hashable, Sendable, Codable {
    /// As `cnn` or `unet`.
    public let model: String
    /// SHA-256 of the bits, 64 hexadecimal digits.
    public let digest: String
  }

  /// The kernels that ran: `avx512`, `avx2` or `portable`.
  public let instructionSet: String
  /// The most threads that took part in one kernel.
  public let threads: Int
  public let steps: Int
  public let results: [Result]

  /// Trains each model for some steps with the kernels and threads that this process uses.
  ///
  /// `SWIFTNB_ISA` and `SWIFTNB_THREADS` choose them. Where a second thread never came in time to
  /// take part, trainings are repeated, at most `repeats` times, so that `threads` tells what ran.
  public static func measured(steps: Int = 20, repeats: Int = 500) -> ExactnessReport {
    require(steps > 0, "ExactnessReport: \(steps) steps")
    _ = Compute.takeThreadsUsed()
    let results = ExactTraining.all.map { training in
      var builder = DigestBuilder()
      for word in training.bits(steps) {
        builder.append((0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) })
      }
      return Result(model: training.name, digest: builder.finished().description)
    }
    var threads = Compute.takeThreadsUsed()
    for _ in 0..<repeats where threads < Compute.threads {
      _ = ExactTraining.all[0].bits(2)
      threads = max(threads, Compute.takeThreadsUsed())
    }
    return ExactnessReport(
      instructionSet: Compute.instructionSet, threads: threads, steps: steps, results: results)
  }
}

extension ExactnessReport: CustomStringConvertible {
  /// The kernels and threads, then a line a model: its name and the first 16 digits of its digest.
  public var description: String {
    let lines = results.map { "\($0.model) \($0.digest.prefix(16))" }
    return (["\(instructionSet), threads: \(threads), steps: \(steps)"] + lines)
      .joined(separator: "\n")
  }
}
