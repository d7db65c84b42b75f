/// All data sets that notebooks may use.
public enum DataCatalogue {
  /// Bundled ones first, then by kind.
  public static let cards: [DataCard] = [
    bundledFirst, bundledSecond, picturesFirst, picturesSecond, medical, tablesFirst, tablesSecond,
    graphs, textFirst, textSecond,
  ].flatMap(\.self)

  /// The card of this name; nothing where there is none.
  public static func card(_ id: String) -> DataCard? {
    cards.first { $0.id == id }
  }
}
