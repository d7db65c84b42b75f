extension SeededGenerator {
  /// The numbers 0..<count in random order (Fisher and Yates).
  public mutating func permutation(of count: Int) -> [Int] { shuffled(Array(0..<count)) }

  /// The elements in random order (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var order = elements
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, integer(below: index + 1))
    }
    return order
  }

  /// `count` different numbers of 0..<total in random order; traps when there are not so many.
  public mutating func sample(_ count: Int, of total: Int) -> [Int] {
    guard (0...max(0, total)).contains(count) else {
      fatalError("cannot draw \(count) different numbers of \(total)")
    }
    // The first places of a shuffle from the front; only moved numbers are kept.
    var moved: [Int: Int] = [:]
    return (0..<count).map { place in
      let other = place + integer(below: total - place)
      let chosen = moved[other] ?? other
      moved[other] = moved[place] ?? place
      return chosen
    }
  }
}
