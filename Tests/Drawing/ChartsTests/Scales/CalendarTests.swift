import Foundation
import Testing

@testable import Charts

@Suite struct CalendarTests {
  @Test(arguments: [-1_000_000, -719_468, -1, 0, 58, 59, 365, 11_016, 20_000, 1_000_000])
  func `days and dates are each other's inverse`(days: Int) {
    #expect(Calendar.days(Calendar.day(days)) == days)
  }

  @Test func `known dates are right`() {
    // date -u -d @1764057600
    #expect(Calendar.text(1_764_057_600) == "2025-11-25 08:00")
    #expect(Calendar.day(11_016) == Calendar.Day(year: 2000, month: 2, day: 29))
    #expect(Calendar.text(-86_400) == "1969-12-31")
  }

  @Test(arguments: [60.0, 7200.0, 259_200.0, 7_776_000.0, 69_120_000.0, 3_456_000_000.0])
  func `every span of time has labelled ticks`(span: Double) {
    let rows = (0..<5).map {
      Gallery.Day(date: Date(timeIntervalSince1970: 1.7e9 + span * Double($0) / 4), value: 1)
    }
    let texts = Chart { Line(rows, x: \.date, y: \.value) }.laidOut().texts
    let low = texts.map(\.origin.y).max() ?? 0
    #expect(texts.filter { $0.origin.y == low }.count >= 2)
  }

  @Test func `a symlog axis keeps zero and both signs`() {
    let scale = Scale(.symlog, domain: -100...100, from: 0, to: 200)
    #expect(scale.position(of: 0.0) == 100)
    let (low, high) = (scale.position(of: -10.0) ?? 0, scale.position(of: 10.0) ?? 0)
    #expect((low + high - 200).magnitude < 1e-9 && high > 100)
    #expect(NiceTicks.symmetric(-100...100) == [0, 100, -100, 10, -10, 1, -1])
  }
}
