/// One measurement of a method at one place, in one repetition.
struct Measurement: Hashable {
  var method: String
  var place: Double
  var value: Double
  var repetition: String
}

/// Measurements of one method at one place, and their mean with its interval.
struct RepeatedValues: Hashable {
  var method: String
  var place: Double
  var values: [Double]
  var interval: MeanInterval

  var mean: Double { interval.mean }
  var low: Double? { interval.bounds?.lowerBound }
  var high: Double? { interval.bounds?.upperBound }

  /// Methods in the order of first appearance, places in rising order; values that are not finite are left out.
  static func grouped(_ measurements: [Measurement]) -> [RepeatedValues] {
    var groups: [String: [Double: [Double]]] = [:]
    for measurement in measurements where measurement.value.isFinite && measurement.place.isFinite {
      groups[measurement.method, default: [:]][measurement.place, default: []]
        .append(measurement.value)
    }
    return measurements.map(\.method).uniqued().flatMap { method -> [RepeatedValues] in
      let places = groups[method] ?? [:]
      return places.keys.sorted().compactMap { place in
        let values = places[place] ?? []
        return MeanInterval(values).map {
          RepeatedValues(method: method, place: place, values: values, interval: $0)
        }
      }
    }
  }

  /// How a subtitle says what the band means.
  static func note(_ groups: [RepeatedValues], repetitions: Int) -> String {
    let most = groups.map(\.values.count).max() ?? 0
    guard most > 1 else { return repetitions == 1 ? "one seed, no interval" : "one value each" }
    let count = repetitions > 0 ? repetitions : most
    return "mean of \(count) seeds, band: 95\u{202F}% t interval"
  }

  /// The table behind the means.
  static func table(
    _ groups: [RepeatedValues], place: (String, NumberFormat), value: (String, NumberFormat)
  ) -> ChartData {
    ChartData(
      columns: [
        .init("method", isNumeric: false), .init(place.0, isNumeric: true),
        .init("mean \(value.0)", isNumeric: true), .init("95\u{202F}% low", isNumeric: true),
        .init("95\u{202F}% high", isNumeric: true), .init("n", isNumeric: true),
      ],
      rows: groups.map { group in
        [
          group.method, place.1.text(group.place), value.1.text(group.mean),
          group.low.map { value.1.text($0) } ?? "", group.high.map { value.1.text($0) } ?? "",
          "\(group.values.count)",
        ]
      })
  }
}
