"""The animals of WordNet's nouns, as a tree."""

from writing import table, unpacked, write_set

ROOT = "00015388"


def synsets():
    """The noun sets by offset: words, offsets of the hypernyms in their order, and the gloss."""
    found = {}
    for line in (unpacked / "wordnet-base/usr/share/wordnet/data.noun").read_text().splitlines():
        if line.startswith("  "):
            continue
        data, gloss = line.split(" | ", 1)
        fields = data.split()
        count = int(fields[3], 16)
        words = [word.replace("_", " ") for word in fields[4:4 + 2 * count:2]]
        pointers = fields[5 + 2 * count:]
        above = [pointers[place + 1] for place in range(0, len(pointers), 4) if pointers[place] == "@"]
        found[fields[0]] = (words, above, gloss.strip())
    return found


def bundle_wordtree():
    nouns = synsets()
    below = {}
    for offset, (_, above, _) in nouns.items():
        for parent in above:
            below.setdefault(parent, []).append(offset)
    kinds, seen = [ROOT], {ROOT}
    for offset in kinds:
        kinds += [child for child in below.get(offset, []) if child not in seen]
        seen.update(below.get(offset, []))
    # Breadth first by the first hypernym, so that every parent stands before its children.
    first = {}
    for offset in sorted(seen - {ROOT}):
        first.setdefault(next(parent for parent in nouns[offset][1] if parent in seen), []).append(offset)
    order = [ROOT]
    for offset in order:
        order += first.get(offset, [])
    assert len(order) == len(seen)
    rows = []
    for offset in order:
        words, above, gloss = nouns[offset]
        parents = [] if offset == ROOT else [parent for parent in above if parent in seen]
        definition = gloss.split("; \"")[0].replace('"', "”")
        rows.append([offset, " ".join(parents), "|".join(words), definition])
    text = (unpacked / "wordnet-base/usr/share/doc/wordnet-base/copyright").read_text()
    begin, end = text.index("This software and database"), text.index("Files: debian/*")
    licence = "\n".join(line.strip().removeprefix(".").strip() for line in text[begin:end].strip().split("\n")) + "\n"
    write_set(
        "wordtree", "The animals of WordNet", WORDTREE_ABOUT, licence.encode(),
        {"animals.tsv.gz": table(["id", "parents", "words", "definition"], rows)})


WORDTREE_ABOUT = """
All kinds of animals among the nouns of WordNet 3.0: a line holds the number of the set of synonyms (its place in
WordNet's `data.noun`), the numbers of its hypernyms among the animals (the first is its parent in the tree; the root, line
1, has none), the synonyms with `|` between them, and the definition. Every parent stands before its children.

- Source: Debian package `wordnet-base` 1:3.0-37, `/usr/share/wordnet/data.noun`, set 00015388 (`animal`) and all below it by
  hypernyms (`@`); instances (single named animals) are not among them.
- Conversion: `_` became a blank, examples of use behind the definitions were left out, a straight double quote became `”`.
- Licence: WordNet 3.0 license, as the package's `copyright` states it (`LICENSE`): use, copying, modification and distribution for any
  purpose and without fee, with that notice.
- Citation: G. A. Miller, *WordNet: a lexical database for English*, Communications of the ACM 38(11), 1995; C. Fellbaum
  (ed.), *WordNet: an electronic lexical database*, MIT Press, 1998.
"""
