import Glibc
import Numerics
import Testing

@testable import Datasets

/// Damaged files make readers throw `DataError`s or read something; nothing else may happen.
///
/// `SWIFTNB_FUZZ_SECONDS` lets the loop run longer, `SWIFTNB_FUZZ_SEED` draws other damages;
/// `scripts/fuzz-readers` runs it under AddressSanitizer, where memory is measured too.
@Suite(.serialized) struct ReaderFuzzTests {
  private static func number(_ name: String) -> Double? {
    unsafe getenv(name).flatMap { unsafe Double(String(cString: $0)) }
  }

  @Test func `damaged files are read or refused, within the memory that is stated`() throws {
    let seconds = Self.number("SWIFTNB_FUZZ_SECONDS")
    let seed = UInt64(Self.number("SWIFTNB_FUZZ_SEED") ?? 1)
    let all = try FuzzedReader.all.map { (reader: $0, seeds: try $0.seeds()) }
    let others = all.flatMap(\.seeds)
    let meter = AllocationMeter()
    let clock = ContinuousClock()
    let start = clock.now
    var (count, refused, most) = (0, 0, "")
    var highest = 0.0
    while seconds.map({ clock.now - start < .seconds($0) }) ?? (count < 40 * all.count) {
      let (reader, seeds) = all[count % all.count]
      var mutation = Mutation(SeededGenerator(seed: seed).stream(count))
      let good = seeds[count / all.count % seeds.count]
      let damaged = mutation.applied(to: good, others: others)
      let bytes = count % 4 == 0 ? damaged : reader.repair(damaged)
      // Measured is the reader alone: what the test says of the error takes memory of its own.
      var failure: (any Error)?
      let used = meter.peak {
        do { try reader.read(DataFile(path: "damaged", stored: bytes)) } catch { failure = error }
      }
      if let failure {
        refused += 1
        check(failure, of: reader, case: count)
      }
      let limit = reader.mostBytes(for: bytes)
      #expect(used <= limit, "\(reader.name), case \(count): \(used) bytes for \(bytes.count)")
      if Double(used) / Double(limit) > highest {
        (highest, most) = (Double(used) / Double(limit), reader.name)
      }
      count += 1
    }
    #expect(refused > 0 && refused < count)
    guard seconds != nil else { return }
    let memory =
      meter.isMeasuring
      ? "at most \((100 * highest).rounded()) % of a limit (\(most))" : "not measured"
    print("\(count) damaged files, \(refused) refused, \(count - refused) read; memory: \(memory)")
  }

  /// Anything but a `DataError` with a place is a failure.
  private func check(_ error: any Error, of reader: FuzzedReader, case number: Int) {
    guard let error = error as? DataError else {
      Issue.record("\(reader.name), case \(number): \(error)")
      return
    }
    #expect(
      error.file.hasPrefix("damaged") || ["edges.csv", "nodes.csv"].contains(error.file),
      "\(reader.name), case \(number): \(error)")
    #expect(!error.found.isEmpty && !error.remedy.isEmpty)
  }
}
