import Numerics
import Tensors
import Testing

@testable import Datasets

/// Made graphs, choices, sentences and woodland against the statistics of their formulas.
@Suite struct RelationsMadeTests {
  @Test func `a block graph has its edges, homophily and features`() {
    var maker = BlockGraph()
    (maker.nodes, maker.classes, maker.within, maker.between) = (150, 3, 0.2, 0.05)
    let graph = maker.graph(using: SeededGenerator(seed: 1))
    // 3 · C(50, 2) pairs within, 3 · 50² between.
    for (isWithin, pairs, rate) in [(true, 3_675.0, 0.2), (false, 7_500.0, 0.05)] {
      let count = graph.edges.count { ($0.lower % 3 == $0.upper % 3) == isWithin }
      #expect(abs(Double(count) - pairs * rate) < 4 * (pairs * rate * (1 - rate)).squareRoot())
    }
    // 735 / (735 + 375).
    #expect(abs(graph.homophily - 0.662) < 0.06)
    // The squared distance of a node to its class's mean is 16 on average; to the origin 4 more.
    var squares = 0.0
    for value in graph.features.scalars { squares += Double(value) * Double(value) / 150 }
    let variance: Double = 2 * 16 + 4 * 4
    #expect(abs(squares - 20) < 4 * (variance / 150).squareRoot())
  }

  @Test func `choices without taste follow Zipf's law`() {
    var maker = TasteModel()
    (maker.users, maker.items, maker.perUser, maker.taste) = (600, 5, 2, 0)
    let made = maker.interactions(using: SeededGenerator(seed: 2))
    #expect(made.items.allSatisfy { $0.count == 2 && Set($0).count == 2 })
    // Weights 1, 1/2, ..., 1/5 with the sum 137/60.
    let first = (0..<5).map { item in made.items.count { $0[0] == item } }
    for (item, count) in first.enumerated() {
      let share = 1 / Double(item + 1) / (137.0 / 60)
      #expect(abs(Double(count) - 600 * share) < 4 * (600 * share * (1 - share)).squareRoot())
    }
    #expect(made.popularity.reduce(0, +) == 1_200)
  }

  @Test func `taste makes users choose different items`() {
    var maker = TasteModel()
    (maker.users, maker.items, maker.perUser, maker.popularity) = (100, 30, 3, 0)
    func pairsAlike(_ taste: Double) -> Int {
      maker.taste = taste
      let made = maker.interactions(using: SeededGenerator(seed: 3)).items.map { Set($0) }
      return (0..<99).reduce(0) { $0 + made[$1].intersection(made[$1 + 1]).count }
    }
    // Uniform choices share 3 · 3/30 of an item with the next user's; the deviation is at most √0.3.
    #expect(abs(Double(pairsAlike(0)) - 99 * 0.3) < 4 * (99 * 0.3).squareRoot())
    let held = maker.interactions(using: SeededGenerator(seed: 3)).leavingLastOut()
    #expect(held.training.allSatisfy { $0.count == 2 } && !held.held.contains(nil))
  }

  @Test func `sentences have their relations, names and distractors`() {
    let made = RelationSentences().sentences(800, using: SeededGenerator(seed: 4)).sentences
    for (relation, share) in [0.2, 0.2, 0.2, 0.2, 0.2].enumerated() {
      let count = made.count { $0.relation == relation }
      #expect(abs(Double(count) - 800 * share) < 4 * (800 * share * (1 - share)).squareRoot())
    }
    let distracted = made.count { $0.hasDistractor }
    #expect(abs(Double(distracted) - 240) < 4 * (800 * 0.3 * 0.7).squareRoot())
    for sentence in made {
      let (first, second) = (sentence.words[sentence.first], sentence.words[sentence.second])
      #expect(first != second && first.first?.isUppercase == true)
      #expect(sentence.words.contains("while") == sentence.hasDistractor)
      if sentence.relation == 4, !sentence.hasDistractor {
        #expect(!Set(sentence.words).isDisjoint(with: ["married", "spouse", "wife"]))
      }
    }
    #expect(Set((0..<400).map { RelationSentences.name($0) }).count == 400)
  }

  @Test func `woodland has its trees and its biomass`() {
    var maker = BiomassPatches()
    (maker.side, maker.sparsest, maker.densest) = (25, 400, 400)
    let made = maker.patches(120, using: SeededGenerator(seed: 5))
    // 400 trees a hectare on a sixteenth of one: Poisson of 25.
    let trees = Double(made.treeCounts.reduce(0, +))
    #expect(abs(trees - 3_000) < 4 * 3_000.0.squareRoot())
    guard case .numbers(let masses, _) = made.dataset.targets else { return }
    // A tree weighs 0.1 · exp(2.4 · 3 + 2.4² · 0.4²/2) kg = 212.35 kg on average, with a variance of
    // that squared times exp(2.4² · 0.4²) - 1; the sum over a Poisson number adds the mean's square.
    let mean = masses.scalars.reduce(0.0) { $0 + Double($1) } / 120
    let each = 212.35
    let deviation = (25.0 * each * each * 2.5135 / 120).squareRoot()
    #expect(abs(mean - 25 * each / 62.5) < 4 * deviation / 62.5)
    // Near infrared is brighter where there is a crown: more trees, more of it.
    #expect(made.dataset.inputs.shape == [120, 25, 25, 4])
    #expect(made.dataset.synthesis?.description.hasPrefix("synthetic data: aerial") == true)
  }

  @Test func `densities are drawn log-uniformly`() {
    var maker = BiomassPatches()
    (maker.side, maker.sparsest, maker.densest) = (4, 10, 1_000)
    let made = maker.patches(300, using: SeededGenerator(seed: 6))
    // As many below the geometric mean as above.
    let low = made.densities.count { $0 < 100 }
    #expect(abs(Double(low) - 150) < 4 * 75.0.squareRoot())
    #expect(made.densities.allSatisfy { $0 >= 10 && $0 <= 1_000 })
  }
}
