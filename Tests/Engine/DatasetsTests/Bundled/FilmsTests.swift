import Tensors
import Testing

@testable import Datasets

// Counts were computed with Python from the package's database.
@Suite struct FilmsTests {
  private static let loaded = Result { try Films.load() }

  @Test func `genres are counted`() throws {
    let films = try Self.loaded.get()
    #expect(films.count == 17_029 && films.genreNames.count == 21)
    #expect(films.genreNames.prefix(4) == ["Drama", "Comedy", "Romance", "Action"])
    #expect(films.genreNames.last == "Music")
    #expect(films.genreCounts.reduce(0, +) == 35_469)
    #expect(films.genreCounts.prefix(2) == [8925, 5568] && films.genreCounts.last == 40)
    #expect(films.films.map(\.year).min() == 1940 && films.films.map(\.year).max() == 2014)
  }

  @Test func `a film has its lists`() throws {
    let films = try Self.loaded.get()
    let film = try #require(films.films.first { $0.id == "tt1675434" })
    #expect(film.title == "The Intouchables" && film.year == 2011)
    #expect(film.genres == ["Biography", "Comedy", "Drama"] && film.countries == ["France"])
    #expect(film.directors == ["Olivier Nakache", "Éric Toledano"] && film.cast.count == 22)
    #expect(film.people.count == 24)
  }

  @Test func `people who made two films join them`() throws {
    let cast = try Self.loaded.get().cast()
    #expect(cast.people.count == 27_727 && cast.pairCount == 177_690)
    let hasJunior = cast.people.contains("Alan Hale, Jr.")
    #expect(hasJunior)
  }

  @Test func `westerns and films of sport are neighbours of their own kind`() throws {
    let graph = try Self.loaded.get().graph(genres: ["Western", "Sport"])
    #expect(graph.nodeCount == 604 && graph.edges.count == 1182)
    #expect(graph.labels.count { $0 == 0 } == 311)
    #expect(abs(graph.homophily - 0.8950930626057529) < 1e-12)
    // 8 decades, 4 countries and 2 languages of 20 films or more.
    #expect(graph.features.shape == [604, 14] && graph.features.scalars.reduce(0, +) == 1807)
  }
}
