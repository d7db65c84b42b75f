import Digests
import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct DatasetTests {
  /// Ten pictures of 4 × 4, picture i of the grey i/10 with a ramp, of the classes i mod 2.
  private let set = Dataset(
    name: "ramps",
    inputs: Tensor(
      (0..<160).map { Float($0 / 16) / 10 + Float($0 % 16) / 1_000 }, shape: [10, 4, 4, 1]),
    targets: .classes((0..<10).map { $0 % 2 }, names: ["even", "odd"]),
    fingerprint: Digest(of: "ramps"))

  private let changes: [ImageAugmentation] = [
    .flip, .affine(degrees: 20, shift: 0.2),
    .elastic(ElasticDeformation(amplitude: 1, deviation: 1)),
    .cutOut(share: 0.5), .randomChanges(count: 2, strength: 0.5),
  ]

  @Test func `an epoch has each example once, in an order of its own`() {
    let generator = SeededGenerator(seed: 1)
    let batches = Array(set.batches(of: 4, epoch: 0, by: generator))
    #expect(batches.map(\.indices.count) == [4, 4, 2])
    #expect(batches.flatMap(\.indices).sorted() == Array(0..<10))
    let next = set.batches(of: 4, epoch: 1, by: generator).flatMap { $0.indices }
    #expect(next != batches.flatMap(\.indices))
    for batch in batches {
      #expect(batch.inputs.scalars == set.inputs.rows(batch.indices).scalars)
      guard case .classes(let classes, _) = batch.targets else { return }
      #expect(classes == batch.indices.map { $0 % 2 })
    }
  }

  @Test func `changes do not depend on batch or threads`() {
    let generator = SeededGenerator(seed: 2)
    let threads = Compute.threads
    defer { Compute.threads = threads }
    func pictures(of size: Int, threads: Int) -> [Int: [Float]] {
      Compute.threads = threads
      var found: [Int: [Float]] = [:]
      for batch in set.batches(of: size, epoch: 3, augmenting: changes, by: generator) {
        for (place, index) in batch.indices.enumerated() {
          found[index] = batch.inputs.rows([place]).scalars
        }
      }
      return found
    }
    let first = pictures(of: 10, threads: 1)
    #expect(first.count == 10)
    #expect(pictures(of: 10, threads: 2) == first)
    #expect(pictures(of: 3, threads: 2) == first)
  }

  @Test func `changes differ by epoch and by picture`() {
    let generator = SeededGenerator(seed: 3)
    let changes: [ImageAugmentation] = [.affine(shift: 0.5)]
    func shifted(_ epoch: Int) -> Tensor {
      set.batch(Array(0..<10), epoch: epoch, augmenting: changes, by: generator).inputs
    }
    #expect(shifted(0).scalars == shifted(0).scalars)
    #expect(shifted(0).scalars != shifted(1).scalars)
  }

  @Test func `parts keep targets, names and origin, and have fingerprints of their own`() {
    let parts = set.subsets(Split(training: [1, 3], validation: [0], test: [2, 9]))
    #expect(parts.training.classes == [1, 1] && parts.test.classes == [0, 1])
    #expect(parts.test.inputs.shape == [2, 4, 4, 1] && parts.test.name == "ramps")
    #expect(Set([set.fingerprint, parts.training.fingerprint, parts.test.fingerprint]).count == 3)
    #expect(set.relabeled([Int](repeating: 0, count: 10)).classCounts == [10, 0])
  }

  @Test func `all kinds of targets are cut alike`() {
    let all: [Targets] = [
      .classes([0, 1, 1], names: ["a", "b"]), .knownClasses([0, nil, 1], names: ["a", "b"]),
      .labels([[true], [false], [true]], names: ["a"]),
      .numbers(Tensor([1, 2, 3], shape: [3, 1]), names: ["x"]),
      .pixels([0, 0, 1, 1, 0, 1], names: ["a", "b"], perExample: 2),
    ]
    for targets in all {
      #expect(targets.count == 3 && targets.rows([2, 0, 2]).count == 3)
      #expect(targets.rows([]).count == 0 && targets.rows([1]).names == targets.names)
    }
    guard case .pixels(let pixels, _, _) = all[4].rows([2, 0]) else { return }
    #expect(pixels == [0, 1, 0, 0])
  }

  @Test func `tables, slices and graphs give the same view`() throws {
    let table = DataTable(columns: [
      .init(name: "x", values: .numbers([1, 2, 3])),
      .init(name: "kind", values: .texts(["b", "a", "b"])),
    ])
    let classes = table.dataset(
      name: "t", inputs: ["x"], target: "kind", fingerprint: Digest(of: "t"))
    #expect(classes.classes == [1, 0, 1] && classes.inputs.scalars == [1, 2, 3])
    let numbers = table.dataset(name: "t", inputs: ["x"], target: "x", fingerprint: Digest(of: "t"))
    #expect(numbers.targets.names == ["x"] && numbers.fingerprint != classes.fingerprint)
    var maker = BlockGraph()
    maker.nodes = 12
    let graph = maker.graph(using: SeededGenerator(seed: 1)).dataset
    #expect(graph.count == 12 && graph.synthesis != nil)
  }

  @Test func `targets that do not fit are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(
        name: "x", inputs: Tensor([1, 2], shape: [2, 1]),
        targets: .classes([0, 2], names: ["a", "b"]),
        fingerprint: Digest(of: "x"))
    }
  }
}
