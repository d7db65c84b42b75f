import Testing

@testable import Numerics

@Suite struct SeededGeneratorTests {
  /// The known answers that the authors of Random123 publish for philox4x32 with 10 rounds.
  @Test(arguments: [
    ([0, 0, 0, 0, 0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    (
      [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff],
      [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
    ),
    (
      [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344, 0xa409_3822, 0x299f_31d0],
      [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    ),
  ])
  func `Philox gives its published answers`(input: [UInt32], expected: [UInt32]) {
    let words = Philox.block(
      counter: (input[0], input[1], input[2], input[3]), key: (input[4], input[5]))
    #expect([words.0, words.1, words.2, words.3] == expected)
  }

  @Test func `the first numbers are the block of counter zero`() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xe169_c58d_6627_e8d5)
    #expect(generator.next() == 0x9b00_dbd8_bc57_ac4c)
  }

  @Test func `streams differ from each other and from their origin`() {
    let origin = SeededGenerator(seed: 5)
    let streams = [
      origin, origin.stream("a"), origin.stream("b"), origin.stream(0), origin.stream(1),
      origin.stream("a").stream("b"), origin.stream("b").stream("a"),
      SeededGenerator(seed: 6).stream("a"),
    ]
    let first = streams.map { stream in
      var stream = stream
      return stream.next()
    }
    #expect(Set(first).count == streams.count)
  }

  @Test func `a stream does not depend on what was drawn`() {
    var generator = SeededGenerator(seed: 5)
    let before = generator.stream("weights")
    _ = generator.next()
    #expect(generator.stream("weights") == before)
  }

  @Test func `uniform draws lie below one and have the right mean and variance`() {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<100_000).map { _ in Double(generator.uniform()) }
    let mean = draws.reduce(0, +) / 100_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    // Five standard errors: 5 sqrt(1/12/n) and 5 sqrt(1/180/n).
    #expect(abs(mean - 0.5) < 0.0046)
    #expect(abs(variance - 1.0 / 12) < 0.0012)
  }

  @Test func `normal draws have the moments of the normal distribution`() {
    var generator = SeededGenerator(seed: 2)
    let draws = (0..<100_000).map { _ in Double(generator.normal()) }
    func moment(_ power: Int) -> Double {
      draws.reduce(0) { sum, x in sum + (0..<power).reduce(1.0) { product, _ in product * x } }
        / 100_000
    }
    // Five standard errors of each sample moment.
    #expect(abs(moment(1)) < 0.016)
    #expect(abs(moment(2) - 1) < 0.023)
    #expect(abs(moment(3)) < 0.062)
    #expect(abs(moment(4) - 3) < 0.16)
  }

  @Test func `integers are even over a bound that does not divide the range`() {
    var generator = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.integer(below: 7)] += 1 }
    // Five standard deviations of a binomial count.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 465 })
  }

  @Test func `a permutation holds every number once and a sample no number twice`() {
    var generator = SeededGenerator(seed: 4)
    let order = generator.permutation(of: 50)
    #expect(order.sorted() == Array(0..<50))
    #expect(order != Array(0..<50))
    let sample = generator.sample(20, of: 50)
    #expect(Set(sample).count == 20)
    #expect(sample.allSatisfy { (0..<50).contains($0) })
    #expect(generator.permutation(of: 0).isEmpty)
  }
}
