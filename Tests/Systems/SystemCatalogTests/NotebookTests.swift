import Experiments
import Foundation
import Testing

@testable import SystemCatalog

/// A numbered system has a notebook that judges the checks of its card.
@Suite struct NotebookTests {
  static let numbered = SystemCatalog.systems.filter { $0.card.number != nil }

  private static let notebooks = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "notebooks")

  private func text(of card: SystemCard) throws -> String {
    let family = try #require(card.family)
    return try String(
      contentsOf: Self.notebooks.appending(path: "\(family)/\(card.id).swiftmd"), encoding: .utf8)
  }

  /// The numbers that the notebook's claims carry; both profiles make the same claims.
  private func claimed(in text: String) -> Set<String> {
    Set(text.matches(of: /spec: "([0-9.]+)"/).map { String($0.output.1) })
  }

  @Test(arguments: numbered.indices)
  func `its claims carry the numbers of the card's checks`(index: Int) throws {
    let card = Self.numbered[index].card
    let listed = SystemCard.Check.Profile.allCases.flatMap { card.checkNumbers(in: $0) }
    #expect(try claimed(in: text(of: card)) == Set(listed))
    #expect(!listed.isEmpty)
  }
}
