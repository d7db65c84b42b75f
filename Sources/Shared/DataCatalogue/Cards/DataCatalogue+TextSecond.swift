extension DataCatalogue {
  /// Texts, queries, documents and games.
  static let textSecond: [DataCard] = [miniNewsgroups, cranfield, cisi, bc5cdr, abroadRe, chessPgn]

  private static let miniNewsgroups = DataCard(
    id: "mini-newsgroups",
    task: "2,000 posts of 20 newsgroups",
    licence: "none stated; research",
    source: "20 Newsgroups, cleaned",
    citation: "K. Lang, NewsWeeder: Learning to Filter Netnews, ICML 1995",
    supply: .given,
    contents: .files(
      """
      25b7890c9485a0b036e22d0816dbebbc2f59ed7714f8252191b7d8dde39f1fc0 1736406
        mini_newsgroups.tsv.gz
      """)
  )

  private static let cranfield = DataCard(
    id: "cranfield",
    task: "1,400 abstracts, 225 queries, 1,837 judgements",
    licence: "none stated",
    source: "github.com/xyxxyyxy/cranvectors",
    citation:
      "C. W. Cleverdon, The Cranfield Tests on Index Language Devices, Aslib "
      + "Proceedings 19(6), 1967",
    supply: .given,
    contents: .files(
      """
      1ff6a3982db4ae6318262fd6b4ccaadaf79521e2a877204c350cf04ec9f1a6ad 1644709
        cran.all.1400.gz
      7071f9ccf6af1361f87b7c4d39e5fd647f22e1c43eca1e9f7eb862e000708c96 28961
        cran.qry
      e555db745e3f2af96d643d8a7c52c6c8e1ccc644c5a749c671e0c6a086af3c3f 17706
        cranqrel
      """)
  )

  private static let cisi = DataCard(
    id: "cisi",
    task: "1,460 abstracts, 112 queries, judgements",
    licence: "none stated",
    source: "Glasgow IR test collections",
    citation: "E. A. Fox, Characterization of Two New Experimental Collections, 1983",
    supply: .given,
    contents: .files(
      """
      c751e11dcdce83a572a4fcfd67eea453bdb9ecfd7bc93c21e50fc792ba8fb9a0 2119354
        CISI.ALL.gz
      b72de0e0cb8aa5c93ac988e5be0400cc18949d0a94913a248783a37dd97d5470 66632
        CISI.QRY
      f7396c92586c61953ccb7ae99ad8d3ac749ac3b989041fc93a9e311568f58997 77850
        CISI.REL
      """)
  )

  private static let bc5cdr = DataCard(
    id: "bc5cdr",
    task: "chemicals that cause diseases: documents with mentions and relations",
    licence: "public domain",
    source: "github.com/cambridgeltl/bmip-2018",
    citation: "J. Li et al., BioCreative V CDR task corpus, Database 2016",
    supply: .given,
    contents: .files(
      """
      9e18d8e700168887a7919e62f67ac2ce2357e3f409a48ee992906abdd80fe3e5 1127990
        CDR_DevelopmentSet.PubTator.txt.gz
      a3c48d5f35bdfce20c2371778abedc9fd24d1da092207072e5181ad53c8d0e2f 1168687
        CDR_TestSet.PubTator.txt.gz
      7afcec134e3d4871e74b0398d92850d3c9ac94c0bdc780003f2d60184c012bd8 1129998
        CDR_TrainingSet.PubTator.txt.gz
      """)
  )

  private static let abroadRe = DataCard(
    id: "abroad-re",
    task: "organisms and their natural products: documents with relations",
    licence: "CC BY 4.0; abstracts of their publishers",
    source: "github.com/idiap/abroad-re",
    citation:
      "M. Delmas, M. Wysocka, A. Freitas, Relation Extraction in Underexplored "
      + "Biomedical Domains, 2024",
    supply: .given,
    contents: .files(
      """
      be8719826333f579c53715733a4c270e10b6d1696b22c359ea2e0f39b47c2da7 671038
        curated_test_set.json
      2b46b9676cc3bb6d8ada7451dbf582fb1f1a9f177aa774d5eae64cd8d546fe63 35940
        example-input.json
      fb6f4055276b89dc88b25ae5908d2b2349a325dd48fb25b728bfa447fb07c41d 27610
        sub_valid.json
      """)
  )

  private static let chessPgn = DataCard(
    id: "chess-pgn",
    task: "chess games of broadcasts",
    licence: "CC BY-SA 4.0",
    source: "github.com/lunahernandez/ChessTournamentAnalysis; Lichess broadcasts",
    citation: "Lichess broadcasts",
    supply: .given,
    contents: .files(
      """
      fd2a68306d80da5f61eaba9ebf5f8471031d25c6d97c625586265327abd5adca 1435717
        broadcast.pgn
      19ded3d187c98f92c649c403c4cd32ff4187bcbd8c0ed619a80609fc32f3a130 193504
        games.pgn
      7e662648dcbb87b0afa4570731da2189d366e8e94d96b018cf74e6422112b53a 268822
        moves.txt
      """)
  )
}
