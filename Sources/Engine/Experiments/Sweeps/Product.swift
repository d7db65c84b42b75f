/// Every combination of one element of each collection; the last one changes fastest.
///
/// `product(of: [0.2, 0.4], ["a", "b"])` is `[(0.2, "a"), (0.2, "b"), (0.4, "a"), (0.4, "b")]`. An empty
/// collection leaves no combination.
public func product<each Values: Collection>(
  of values: repeat each Values
) -> [(repeat (each Values).Element)] {
  var total = 1
  for list in repeat each values { total *= list.count }
  return (0..<total).map { place in
    var block = total
    func element<List: Collection>(of list: List) -> List.Element {
      block /= list.count
      return list[list.index(list.startIndex, offsetBy: place / block % list.count)]
    }
    return (repeat element(of: each values))
  }
}
