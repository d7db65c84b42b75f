extension DataCatalogue {
  /// The sets that come with the project.
  static let bundledSecond: [DataCard] = [segment, films, shakespeare, photos, glyphs, wordtree]

  private static let segment = DataCard(
    id: "segment",
    task: "2,310 regions of photographs, 18 numbers, 7 classes",
    licence: "BSD-3-Clause (package)",
    source: "Python package river 0.26.1",
    citation: "C. Brodley, Image Segmentation, UCI, 1990",
    supply: .bundled,
    contents: .files(
      """
      d8845cf5ab6738e136069b37d4587d41553739088639c50ac97672d4aa04f366 435368
        segment.csv.gz
      """)
  )

  private static let films = DataCard(
    id: "films",
    task: "17,029 films, 21 genres, people, countries, languages",
    licence: "CC0-1.0",
    source: "Python package bokeh-sampledata 2026.1",
    citation: "Wikidata contributors, through Bokeh sample data 2026.1",
    supply: .bundled,
    contents: .files(
      """
      bf9cc6d85458133f4351b0f143707b1497a62524d4fe740b2e2301a5193a7450 4229907
        films.tsv.gz
      """)
  )

  private static let shakespeare = DataCard(
    id: "shakespeare",
    task: "42 texts: plays and poems with their genres",
    licence: "public domain; MIT (package)",
    source: "Python package shakespeare 0.6",
    citation: "W. Shakespeare, texts of Project Gutenberg, through Open Shakespeare, 2008",
    supply: .bundled,
    contents: .files(
      """
      a65abc4cc8a90ebab8e1cae4b3c182568dc1c01270cf487c5e522849740d57cc 5247321
        texts.jsonl.gz
      """)
  )

  private static let photos = DataCard(
    id: "photos",
    task: "12 photographs, grey and in colour",
    licence: "CC0, public domain or BSD-3-Clause (package), by picture",
    source: "Python package scikit-image 0.26.0",
    citation:
      "S. van der Walt et al., scikit-image: image processing in Python, PeerJ "
      + "2:e453, 2014",
    supply: .bundled,
    contents: .files(
      """
      2b57aa56d7f170edd9c221f44d2576f251c99bd2b72b164569dce62b2745f54f 3035423
        photos.zip
      """)
  )

  private static let glyphs = DataCard(
    id: "glyphs",
    task: "6,715 characters of 29 blocks, 16 × 16, 3,254 with a second drawing",
    licence: "OFL-1.1",
    source: "packages of Debian xfonts-unifont and unifont 1:15.0.01-2",
    citation: "R. Czyborra, P. Hardy, Q. Fang et al., GNU Unifont 15.0.01, 2022",
    supply: .bundled,
    contents: .files(
      """
      45d84531ee3eb6bfbd70b84f689fe0528618b91ff61efa6caf2f2c9d88abaaa0 797435
        glyphs.tsv.gz
      """)
  )

  private static let wordtree = DataCard(
    id: "wordtree",
    task: "the 3,999 kinds of animals among WordNet's nouns",
    licence: "WordNet 3.0 license",
    source: "packages of Debian wordnet-base 1:3.0-37",
    citation: "G. A. Miller, WordNet: a lexical database for English, CACM 38(11), 1995",
    supply: .bundled,
    contents: .files(
      """
      ab89aa31bf7e4083b55838c16e3370bc01f6a365dfa3ec2596bbea7d6ff4abfa 459228
        animals.tsv.gz
      """)
  )
}
