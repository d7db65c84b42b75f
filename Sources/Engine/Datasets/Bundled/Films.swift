public import Digests

/// 17,029 films of 1940 to 2014 with 21 genres and their people, from Wikidata (bundled).
///
/// CC0; the README beside the file states the source. Genres are what contributors wrote: one that
/// is missing may have been forgotten.
public struct Films: Sendable {
  /// One film; every list may be empty but that of the genres.
  public struct Film: Hashable, Sendable {
    /// IMDb's identifier, such as `tt0120204`.
    public let id: String
    public let year: Int
    public let title: String
    public let genres: [String]
    public let directors: [String]
    public let cast: [String]
    public let countries: [String]
    public let languages: [String]

    /// Directors and cast, each once, in the order of their names.
    public var people: [String] { Set(directors + cast).sorted() }
  }

  public let films: [Film]
  /// All genres, the most frequent first; ties in the order of their names.
  public let genreNames: [String]
  public let fingerprint: Digest

  /// Reads all films in the file's order: by director, year and identifier.
  public static func load() throws -> Films {
    let file = try DataFile(opening: BundledFiles.path(of: "films/films.tsv.gz"))
    let table = try TextRows(
      file,
      columns: [
        "id", "year", "title", "genres", "directors", "cast", "countries", "languages",
      ])
    let films = try table.rows.enumerated().map { index, row in
      let genres = TextRows.list(row[3])
      guard let year = Int(row[1]), !genres.isEmpty else {
        throw table.error(row: index, found: "no year, or no genre")
      }
      return Film(
        id: row[0], year: year, title: row[2], genres: genres,
        directors: TextRows.list(row[4]), cast: TextRows.list(row[5]),
        countries: TextRows.list(row[6]), languages: TextRows.list(row[7]))
    }
    let counts = occurrences(of: films.flatMap(\.genres))
    return Films(
      films: films,
      genreNames: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
      fingerprint: file.digest)
  }

  public var count: Int { films.count }

  /// Of each film, whether it has each genre of `genreNames`.
  public var genreLabels: [[Bool]] {
    films.map { film in genreNames.map { film.genres.contains($0) } }
  }

  /// How many films each genre of `genreNames` has.
  public var genreCounts: [Int] {
    let counts = occurrences(of: films.flatMap(\.genres))
    return genreNames.map { counts[$0] ?? 0 }
  }
}

/// How often each text occurs.
func occurrences(of texts: some Sequence<String>) -> [String: Int] {
  texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}
