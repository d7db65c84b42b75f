extension DataCatalogue {
  /// Tables of numbers, ratings and films.
  static let tablesSecond: [DataCard] = [
    abalone, baadBiomass, multilabelArff, insteval, movielens100k, bokehMovies,
  ]

  private static let abalone = DataCard(
    id: "abalone",
    task: "age of abalones from 8 measures: regression",
    licence: "CC BY 4.0 (UCI)",
    source: "UCI Machine Learning Repository; with a line of names",
    citation: "W. J. Nash et al., The Population Biology of Abalone in Tasmania, 1994",
    supply: .given,
    contents: .files(
      """
      add76d88a9dd9c7a9f147dd005725ce19dbfdf352877df9d28703486742d35a2 191962
        abalone.csv
      """)
  )

  private static let baadBiomass = DataCard(
    id: "baad-biomass",
    task: "above-ground biomass of 4,436 plants of 224 species",
    licence: "CC0",
    source: "github.com/dfalster/baad, harmonised",
    citation:
      "D. S. Falster et al., BAAD: a Biomass And Allometry Database for woody plants, "
      + "Ecology 96, 2015",
    supply: .given,
    contents: .files(
      """
      2c2f14eb15eeb0adbdd8a8859b5803d644bcb9af8df69ff2a2a549a3f0bcb800 435384
        baad_biomass.tsv.gz
      """)
  )

  private static let multilabelArff = DataCard(
    id: "multilabel-arff",
    task:
      "multi-label sets: scene, yeast, emotions, CAL500, birds, flags, Arts1500, "
      + "rcv1subset1500",
    licence: "research; none stated",
    source: "github.com/nicoladimauro/dcsn",
    citation:
      "G. Tsoumakas et al., MULAN: a Java library for multi-label learning, JMLR 12, "
      + "2011",
    supply: .given,
    contents: .files(
      """
      2e2d4f9392e83ef1e471d536474721d03e7ec60d1883461581132e436ff5dabf 469025
        Arts1500.arff.gz
      a9bc707be98393618b080e9dc6fb22e3abccbb83978de61f518d92ac9335edff 926
        Arts1500.xml.gz
      cfe6097ba5fd6e8584e54911ab9783dcab34e898446b7c9370c71d477eae56d3 492857
        CAL500.arff.gz
      d39a693b6029e97f2e93b8bc480a45b06e06545e2fd88fc5ca7467a1b6f04bca 8077
        CAL500.xml.gz
      033262d688fc8c25d8ea5dad9f6e2c419587535c6db22af69c4023958aeac6a7 1071505
        birds.arff.gz
      e335a4707eb2962558a8e54aad1bae4e0ff430c5e8256d5838f772c8dbdbc5c2 910
        birds.xml.gz
      6f2f790047073d1293ac0872c0d55f2dc98b6177802fc96c6b66b309dfee1e4b 380476
        emotions.arff.gz
      b20042828c32a6ca0a871c10a298c1b7b17fd2c453e944c1673d9e9b9bda1e68 332
        emotions.xml.gz
      74776b4a0df6626febf5fc4329a91547a210e971f143a703071cbfd589f4e10e 11512
        flags.arff.gz
      ee06c0cd9c22d7c29a75ac0a827697ed1af73c7f0b88e8aa733cf84ecf4b16d5 314
        flags.xml.gz
      4a2c48fbe2f0daffa329ed8743d9b896fc5dfaf5e26762b2569974e14252d180 983166
        rcv1subset1500.arff.gz
      398a38599da3f390f4247e08c81c283817875d06a8278b10db3b514855e837dd 3328
        rcv1subset1500.xml.gz
      5905548975b69b639ab31a295f7bf1ab7379a3f016450012722d28f660f4b143 6210984
        scene.arff.gz
      9de52ca3d3368a831f574de365b94d55679d8d7e35496d13b353983e7d8ad576 293
        scene.xml.gz
      55c07a3b6ff885ae338fb6987a1d57f55572b29809922c2822c4885c61230dd7 2416688
        yeast.arff.gz
      45fc49ccfd0e1a45788924f40577ac4c5b1b2cb12748b0f03339ed8cdeb9bf1d 542
        yeast.xml.gz
      """)
  )

  private static let insteval = DataCard(
    id: "insteval",
    task: "73,421 ratings of lecturers by students",
    licence: "GPL-2 or later",
    source: "Python package pydataset 0.2.0, lme4/InstEval in its resources.tar.gz",
    citation:
      "D. Bates et al., Fitting Linear Mixed-Effects Models Using lme4, J. Stat. "
      + "Software 67(1), 2015",
    supply: .package(name: "pydataset", version: "0.2.0", within: "resources.tar.gz"),
    contents: .files(
      """
      106d163eaaee454f155bda351a5a21b0da9dd1a55051a643e0ee76eb0531a136 2887834
        InstEval.csv.gz
      """)
  )

  private static let movielens100k = DataCard(
    id: "movielens-100k",
    task: "100,000 ratings of films by people",
    licence: "research; no redistribution",
    source: "GroupLens",
    citation: "F. M. Harper, J. A. Konstan, The MovieLens Datasets, ACM TiiS 5(4), 2015",
    supply: .given,
    contents: .files(
      """
      4883b8cf340ed0059971b33f56ad3adc88a40792108ebca3d24aafc4c82e8b52 6750
        README
      06416e597f82b7342361e41163890c81036900f418ad91315590814211dca490 1979173
        u.data
      9757e0d3e6b298159a80dd48eaf938114690e911e39af97a76949ef1663610bb 202
        u.genre
      5b0a40b2e47a729ee6203063f6dcf8790c2e63f5a18663e6ee318a72c5f3c27b 36
        u.info
      553841ebc7de3a0fd0d6b62a204ea30c1e651aacfb2814c7a6584ac52f2c5701 236344
        u.item
      cd5fbec9afe345d993a62fc7817df1a4a9079c4feb267b3118763b8fd942137d 193
        u.occupation
      f120e114da2e8cf314fd28f99417c94ae9ddf1cb6db8ce0e4b5995d40e90e62c 22628
        u.user
      d0497e202417720f57a184ec8c66be2d1afa4ff41bb53787c57b28d6bf79bc42 186672
        ua.test
      """)
  )

  private static let bokehMovies = DataCard(
    id: "bokeh-movies",
    task: "17,472 films with 21 genres, cast, director, country, language",
    licence: "CC0-1.0",
    source:
      "made from movies.db of the Python package bokeh-sampledata 2026.1; bundled as "
      + "films",
    citation: "Wikidata contributors, through Bokeh sample data, 2026",
    supply: .given,
    contents: .files(
      """
      eb1d726e65b5876c0f1fcae8fab27478e4f8fc29f181254d9fa18089d08e5cc7 4546937
        movies.tsv.gz
      """)
  )
}
