"""Shakespeare's texts."""

import json

from writing import packed, unpacked, write_set


def bundle_shakespeare():
    lines = []
    for path in sorted((unpacked / "shakespeare/shksprdata/texts").glob("*_gut.txt")):
        text = path.read_bytes().decode("latin-1").replace("\r\n", "\n").strip() + "\n"
        name = path.name.removesuffix("_gut.txt")
        (genre,) = (genre for genre, names in GENRES.items() if name in names.split())
        lines.append(json.dumps({"id": name, "genre": genre, "text": text}, ensure_ascii=False) + "\n")
    assert len(lines) == 42
    write_set(
        "shakespeare", "42 texts of Shakespeare", SHAKESPEARE_ABOUT,
        (unpacked / "shakespeare/COPYING.txt").read_bytes(),
        {"texts.jsonl.gz": packed("".join(lines).encode())})


# The genres of the First Folio; Pericles, which it lacks, by today's custom; the poems apart.
GENRES = {
    "comedy": """alls_well_that_ends_well as_you_like_it comedy_of_errors loves_labours_lost measure_for_measure
        merchant_of_venice merry_wives_of_windsor midsummer_nights_dream much_ado_about_nothing pericles
        taming_of_the_shrew tempest twelfth_night two_gentlemen_of_verona winters_tale""",
    "history": """henry_iv_part_1 henry_iv_part_2 henry_v henry_vi_part_1 henry_vi_part_2 henry_vi_part_3 henry_viii
        john richard_ii richard_iii""",
    "tragedy": """antony_and_cleopatra coriolanus cymbeline hamlet julius_caesar lear macbeth othello romeo_and_juliet
        timon_of_athens tragedy_of_titus_andronicus troilus_and_cressida""",
    "poem": "lovers_complaint passionate_pilgrim phoenix_and_the_turtle rape_of_lucrece sonnets",
}

SHAKESPEARE_ABOUT = """
42 texts: 37 plays and 5 poems, in the modern spelling of Project Gutenberg's editions. A line of JSON holds `id`,
`genre` (comedy, history, tragedy, poem) and `text`.

- Source: Python package `shakespeare` 0.6 (source distribution), `shksprdata/texts/*_gut.txt`.
- Conversion: Latin-1 became UTF-8, line ends became line feeds, blank lines at both ends were dropped.
- Genres: those of the First Folio; *Troilus and Cressida* and *Cymbeline* stand there among the tragedies. *Pericles*,
  which it lacks, is counted among the comedies.
- Licence: the texts are in the public domain; the package says MIT (`LICENSE`).
- Citation: W. Shakespeare, texts of Project Gutenberg, through *Open Shakespeare*, Open Knowledge Foundation, 2008.
"""
