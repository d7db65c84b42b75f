import Tensors
import Testing

@testable import Datasets

// Counts, sums and rows were computed with NumPy from nilearn's files by the README's conversion.
@Suite struct BrainTests {
  /// Read once for all tests.
  private static let loaded = Result { try Brain.load() }

  @Test func `the slices have their tissues and grey values`() throws {
    let brain = try Self.loaded.get()
    #expect(brain.images.shape == [70, 96, 80, 1])
    #expect(brain.classCounts == [304_863, 15_526, 138_477, 78_734])
    #expect(brain.images.scalars.reduce(0) { $0 + Int(($1 * 255).rounded()) } == 41_571_190)
    #expect(brain.positions.first == -61.5)
    #expect(brain.positions.last == 76.5)
    #expect(brain.thickness == 2)
  }

  @Test func `front is at the top`() throws {
    let brain = try Self.loaded.get()
    let (row, slice) = (20, 35)
    let start = row * 80 + 30
    let greys = brain.images[slice].scalars[start..<start + 10].map { Int(($0 * 255).rounded()) }
    #expect(greys == [232, 231, 229, 226, 221, 217, 208, 175, 155, 132])
    #expect(
      Array(Array(brain.labels(ofSlice: slice))[start..<start + 10]) == [
        3, 3, 3, 3, 3, 3, 3, 2, 2, 2,
      ])
  }

  @Test func `without a minimum all 78 slices are there`() throws {
    let brain = try Brain.load(minimumTissue: 0)
    #expect(brain.classCounts == [365_561, 15_687, 139_018, 78_774])
    #expect(brain.positions.first == -71.5)
  }

  @Test(arguments: [5.0, 2, 6.1, 0])
  func `slabs lie in order with the gap left out between them`(gap: Double) throws {
    let brain = try Self.loaded.get()
    let split = brain.slabs(gap: gap)
    let part = Split.Part.allCases.reduce(into: [Int: Split.Part]()) { part, name in
      for index in split[name] { part[index] = name }
    }
    #expect(part.count == split.training.count + split.validation.count + split.test.count)
    let used = part.keys.sorted()
    for (lower, upper) in zip(used, used.dropFirst()) where part[lower] != part[upper] {
      let distance = brain.positions[upper] - brain.positions[lower] - brain.thickness
      #expect(distance >= gap && distance < gap + 2)
    }
    #expect(used.first == 0 && used.last == brain.count - 1)
    #expect(split.training.count > split.test.count)
    #expect(split.test.count > split.validation.count && split.validation.count >= 5)
  }

  @Test func `a gap that leaves nothing traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = try Brain.load().slabs(gap: 50)
    }
  }

  @Test func `a subset keeps slices, labels and positions together`() throws {
    let brain = try Self.loaded.get()
    let subset = brain.subset([3, 1])
    #expect(subset.positions == [brain.positions[3], brain.positions[1]])
    #expect(subset.labels(ofSlice: 1).elementsEqual(brain.labels(ofSlice: 1)))
    #expect(subset.images[0].scalars == brain.images[3].scalars)
    #expect(subset.fingerprint != brain.fingerprint)
  }
}
