"""Films with their genres and people, from Wikidata."""

import json
import sqlite3

from writing import table, unpacked, write_set

# What stands behind a comma of its own, but belongs to the name before it.
SUFFIXES = {"Jr.", "Jr", "Sr.", "II", "III", "IV", "M.D.", "PhD", "Ph.D."}


def names(text):
    """The parts of a list `a, b, c`, without repetitions, in its order."""
    found = []
    for part in filter(None, text.split(", ")):
        if part in SUFFIXES and found:
            found[-1] += ", " + part
        else:
            found.append(part)
    assert not any("|" in name for name in found)
    return "|".join(dict.fromkeys(found))


def bundle_films():
    folder = unpacked / "bokeh-sampledata"
    (recorded,) = folder.glob("*.dist-info/licenses/licenses/datasets.json")
    (licence,) = folder.glob("*.dist-info/licenses/licenses/CC0-1.0.txt")
    entries = json.loads(recorded.read_text())["datasets"]
    assert [entry["license_expression"] for entry in entries if entry["module"] == "movies_data"] == ["CC0-1.0"]
    database = sqlite3.connect(f"file:{folder}/bokeh_sampledata/_data/movies.db?mode=ro", uri=True)
    query = 'select "imdbID", "Year", "Title", "Genre", "Director", "Cast", "Country", "Language" from omdb order by "ID"'
    rows = []
    for identifier, year, title, *lists in database.execute(query):
        if lists[0]:
            rows.append([identifier, str(year), title.replace('"', "”"), *(names((text or "").replace('"', "”")) for text in lists)])
    assert len(rows) == 17029
    # Films of one director share their people: side by side they pack better.
    rows.sort(key=lambda row: (row[4], row[1], row[0]))
    columns = ["id", "year", "title", "genres", "directors", "cast", "countries", "languages"]
    write_set(
        "films", "Films of Wikidata", FILMS_ABOUT, licence.read_bytes(), {"films.tsv.gz": table(columns, rows)})


FILMS_ABOUT = """
17,029 films of the years 1940 to 2014 with 21 genres (2.08 a film; from 8,925 dramas to 40 of music), directors, cast,
countries and languages. A line of the table holds the film's IMDb identifier, year, title, and the five lists, each with
`|` between its members; the lists of people and countries may be empty. Sorted by director, year and identifier.

- Source: Python package `bokeh-sampledata` 2026.1, `bokeh_sampledata/_data/movies.db`, table `omdb`: a snapshot of
  Wikidata of 18 October 2026, of films with an IMDb identifier, a date from 1940 to 2014 and a Rotten Tomatoes score.
- Conversion: 443 films without a genre were left out; lists `a, b` became `a|b`, with `Jr.` and the like joined to the
  name before them again; a straight double quote became `”`. Scores, plots' summaries and awards were left out.
- Licence: CC0-1.0, as the package records it (`licenses/datasets.json`): `LICENSE`.
- Citation: Wikidata contributors, through *Bokeh sample data* 2026.1, Bokeh Team.
- Genres are what contributors wrote: a missing one may have been forgotten (positive and unlabelled, not complete).
"""
