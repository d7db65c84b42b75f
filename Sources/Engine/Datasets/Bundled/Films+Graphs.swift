import Digests
import Tensors

extension Films {
  /// Films and people as the two sides of a graph.
  public struct Cast: Hashable, Sendable {
    /// The people, in the order of their names.
    public let people: [String]
    /// Of each film, its people as indices into `people`, ascending; may be empty.
    public let peopleOfFilm: [[Int]]

    /// How many pairs of a film and a person there are.
    public var pairCount: Int { peopleOfFilm.reduce(0) { $0 + $1.count } }
  }

  /// Who took part in which film: directors and cast that did so in at least `minimumFilms`.
  public func cast(minimumFilms: Int = 2) -> Cast {
    require(minimumFilms >= 1, "cast: people of at least \(minimumFilms) films")
    let lists = films.map(\.people)
    let people = occurrences(of: lists.joined()).filter { $0.value >= minimumFilms }.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
    return Cast(people: people, peopleOfFilm: lists.map { $0.compactMap { index[$0] } })
  }

  /// Films joined where they share at least `minimumShared` people: genres to be told from
  /// neighbours.
  ///
  /// The nodes are the films that have exactly one of `genres`, in the films' order; that genre is
  /// the class. Features, 0 or 1: the decade, then the countries and the languages of at least
  /// `minimumUses` films of these.
  public func graph(
    genres: [String] = ["Comedy", "Documentary", "Drama", "Horror", "Action"],
    minimumShared: Int = 2, minimumUses: Int = 20
  ) -> LabeledGraph {
    for genre in genres {
      require(genreNames.contains(genre), "graph: no genre '\(genre)' among \(genreNames)")
    }
    let nodes = films.filter { film in genres.count { film.genres.contains($0) } == 1 }
    let labels = nodes.map { film in genres.firstIndex { film.genres.contains($0) } }
    let columns = Self.features(of: nodes, minimumUses: minimumUses)
    return LabeledGraph(
      name: "films", edges: Self.edges(of: nodes, minimumShared: minimumShared),
      features: columns, labels: labels, classNames: genres, split: nil,
      fingerprint: fingerprint.derived(
        "graph \(genres.joined(separator: "|"))", [minimumShared, minimumUses]))
  }

  private static func edges(of nodes: [Film], minimumShared: Int) -> [LabeledGraph.Edge] {
    var filmsOfPerson: [String: [Int]] = [:]
    for (index, film) in nodes.enumerated() {
      for person in film.people { filmsOfPerson[person, default: []].append(index) }
    }
    var shared: [LabeledGraph.Edge: Int] = [:]
    for films in filmsOfPerson.values {
      for (place, film) in films.enumerated() {
        for other in films[(place + 1)...] {
          shared[LabeledGraph.Edge(film, other), default: 0] += 1
        }
      }
    }
    return shared.filter { $0.value >= minimumShared }.map(\.key)
  }

  private static func features(of nodes: [Film], minimumUses: Int) -> Tensor {
    func frequent(_ list: (Film) -> [String]) -> [String] {
      occurrences(of: nodes.flatMap { Set(list($0)) }).filter { $0.value >= minimumUses }.keys
        .sorted()
    }
    let decades = Set(nodes.map { $0.year / 10 }).sorted()
    let (countries, languages) = (frequent(\.countries), frequent(\.languages))
    var scalars: [Float] = []
    for film in nodes {
      scalars += decades.map { $0 == film.year / 10 ? 1 : 0 }
      scalars += countries.map { film.countries.contains($0) ? 1 : 0 }
      scalars += languages.map { film.languages.contains($0) ? 1 : 0 }
    }
    return Tensor(
      scalars, shape: [nodes.count, decades.count + countries.count + languages.count])
  }
}
