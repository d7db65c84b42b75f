/// Days, months and years in UTC by the proleptic Gregorian calendar, the same on every machine.
enum Calendar {
  struct Day: Hashable {
    var year: Int
    var month: Int
    var day: Int
  }

  /// The date of a count of days since 1970-01-01.
  static func day(_ days: Int) -> Day {
    // Years start in March, so that the leap day is the last one; an era is 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    return Day(year: yearOfEra + era * 400 + (number <= 2 ? 1 : 0), month: number, day: day)
  }

  /// The count of days since 1970-01-01.
  static func days(_ date: Day) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let ofYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// 2026-11-25, with the time of day unless it is midnight.
  static func text(_ seconds: Double) -> String {
    guard seconds.magnitude < 1e14 else { return "\(seconds)" }
    let whole = Int(seconds.rounded())
    let days = (Double(whole) / 86_400).rounded(.down)
    let date = day(Int(days))
    let rest = whole - Int(days) * 86_400
    let name = "\(date.year)-\(padded(date.month))-\(padded(date.day))"
    return rest == 0 ? name : name + " \(padded(rest / 3600)):\(padded(rest / 60 % 60))"
  }

  /// Candidate lists of ticks, at most about `count` each, the densest first.
  static func ticks(_ domain: ClosedRange<Double>, count: Int) -> [[(time: Double, label: String)]]
  {
    let span = domain.upperBound - domain.lowerBound
    let day = 86_400.0
    guard domain.lowerBound.magnitude < 1e13, domain.upperBound.magnitude < 1e13 else {
      return [[(domain.lowerBound, "\(domain.lowerBound)")]]
    }
    var lists: [[(time: Double, label: String)]] = []
    for step in [1.0, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200]
    where span / step <= Double(count) { lists.append(clock(domain, step)) }
    for step in [1, 2, 7, 14] where span / day / Double(step) <= Double(count) {
      lists.append(dates(domain, step))
    }
    for step in [1, 3, 6] where span / day / 30.4 / Double(step) <= Double(count) {
      lists.append(monthStarts(domain, step))
    }
    for step in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000]
    where span / day / 365.25 / Double(step) <= Double(count) {
      lists.append(yearStarts(domain, step))
    }
    return lists.filter { !$0.isEmpty }
  }

  private static func clock(_ domain: ClosedRange<Double>, _ step: Double) -> [(
    time: Double, label: String
  )] {
    stride(
      from: (domain.lowerBound / step).rounded(.up) * step, through: domain.upperBound, by: step
    ).map { time in
      let seconds = Int(time - (time / 86_400).rounded(.down) * 86_400)
      let label = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
      // Midnight says which day it is.
      if seconds == 0 {
        let date = day(Int((time / 86_400).rounded(.down)))
        return (time, "\(date.day) \(months[date.month - 1])")
      }
      return (time, step < 60 ? label + ":\(padded(seconds % 60))" : label)
    }
  }

  private static func dates(_ domain: ClosedRange<Double>, _ step: Int) -> [(
    time: Double, label: String
  )] {
    let first = Int((domain.lowerBound / 86_400 / Double(step)).rounded(.up)) * step
    return stride(from: first, through: Int(domain.upperBound / 86_400), by: step).map {
      let date = day($0)
      return (Double($0) * 86_400, "\(date.day) \(months[date.month - 1])")
    }
  }

  private static func monthStarts(_ domain: ClosedRange<Double>, _ step: Int) -> [(
    time: Double, label: String
  )] {
    let (first, last) = years(domain)
    return (first...last).flatMap { year in
      stride(from: 1, through: 12, by: step).map { month in
        let label = month == 1 ? "\(year)" : months[month - 1]
        return (Double(days(Day(year: year, month: month, day: 1))) * 86_400, label)
      }
    }.filter { domain.contains($0.0) }
  }

  private static func yearStarts(_ domain: ClosedRange<Double>, _ step: Int) -> [(
    time: Double, label: String
  )] {
    let (first, last) = years(domain)
    return (first...last).filter { $0.isMultiple(of: step) }.map {
      (Double(days(Day(year: $0, month: 1, day: 1))) * 86_400, "\($0)")
    }.filter { domain.contains($0.0) }
  }

  private static func years(_ domain: ClosedRange<Double>) -> (Int, Int) {
    let first = day(Int((domain.lowerBound / 86_400).rounded(.down))).year
    return (first, day(Int((domain.upperBound / 86_400).rounded(.up))).year)
  }
}
