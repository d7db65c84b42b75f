extension DataCatalogue {
  /// Medical pictures.
  static let medical: [DataCard] = [
    hippocampusMri, nilearnMni152, pneumoniamnist, breastmnist, emMembrane, scratchAssay,
  ]

  private static let hippocampusMri = DataCard(
    id: "hippocampus-mri",
    task: "3-class segmentation of the hippocampus in 100 cropped MRI volumes",
    licence: "CC BY-SA 4.0",
    source: "Medical Segmentation Decathlon, Task04",
    citation:
      "M. Antonelli et al., The Medical Segmentation Decathlon, Nature Communications "
      + "13, 2022",
    supply: .given,
    contents: .folder(
      count: 200, bytes: 28001303,
      digest: "bded52fd516415e57e2a13a2268b1f6903177d8804d5e4f187e1aebe5b5342c4")
  )

  private static let nilearnMni152 = DataCard(
    id: "nilearn-mni152",
    task: "template brain with maps of grey and white matter, 1 mm",
    licence: "BSD-3-Clause package; template free with notice",
    source: "Python package nilearn 0.14.1",
    citation:
      "V. S. Fonov et al., Unbiased average age-appropriate atlases for pediatric "
      + "studies, NeuroImage 54(1), 2011",
    supply: .package(name: "nilearn", version: "0.14.1"),
    contents: .files(
      """
      e8f7ab8187f08b739f6f0886a475a917189de6085340bd721c4e4d45f6506a25 2460
        icbm152_2009.rst
      9800242e730cec0d4ae97358d232904d09771bb0f10202ea4bf80eee50609b43 8675641
        mni_icbm152_gm_tal_nlin_sym_09a_converted.nii.gz
      eeb8a792a93948c83462305c71db783800e95eb3f6ce35975a4dd0f374f79bff 8675641
        mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz
      7c78a23ddd786979edbb50bdada52c86c405cf2986baee5df5791e0200d7ffeb 8675641
        mni_icbm152_wm_tal_nlin_sym_09a_converted.nii.gz
      """)
  )

  private static let pneumoniamnist = DataCard(
    id: "pneumoniamnist",
    task: "chest X-rays of 28 × 28, pneumonia or not",
    licence: "CC BY 4.0",
    source: "MedMNIST, joined from two copies",
    citation: "J. Yang et al., MedMNIST v2, Scientific Data 10, 2023",
    supply: .given,
    contents: .files(
      """
      8821e51f95ef260032fbdc2a85ab2d41017ef1ea16ebdaa2f75c06f55635766b 4158561
        pneumoniamnist_union.npz
      """)
  )

  private static let breastmnist = DataCard(
    id: "breastmnist",
    task: "breast ultrasound of 28 × 28, malignant or not",
    licence: "CC BY 4.0",
    source: "MedMNIST",
    citation: "J. Yang et al., MedMNIST v2, Scientific Data 10, 2023",
    supply: .given,
    contents: .files(
      """
      5e68d79723fb3a63a399b0a66b66451799fc2eb3651f469cec0b679cfd743b68 559574
        breastmnist.npz
      """)
  )

  private static let emMembrane = DataCard(
    id: "em-membrane",
    task: "cell membranes in electron microscopy: pictures and masks",
    licence: "research, with citation",
    source: "ISBI 2012 challenge",
    citation:
      "A. Cardona et al., An Integrated Micro- and Macroarchitectural Analysis of the "
      + "Drosophila Brain, PLoS Biology 8(10), 2010",
    supply: .given,
    contents: .folder(
      count: 70, bytes: 8611621,
      digest: "94a4700f341c62a1418d594b68c7436dba630a3962f14e648da798c9ee279063")
  )

  private static let scratchAssay = DataCard(
    id: "scratch-assay",
    task: "living cells: transmitted light, fluorescence and nuclei, 10 times",
    licence: "BSD-3-Clause",
    source:
      "made from TIFF files of the Python package ndev-sampledata 0.0.3; bundled as "
      + "nuclei",
    citation: "T. Monko, ndev-sampledata, Python Package Index, 2025",
    supply: .given,
    contents: .files(
      """
      1b3d4ab8386c3233483b6664940f6abe6c1bea07fb910cc58c01cf901faba82c 267472
        neocortex-3Ch_c0.png
      a42bd3d2de2af4864b61e0cfc17014de52e6f95ff84255ad6081af5c06b59393 300578
        neocortex-3Ch_c1.png
      8e82212699a2c8bdb233e59b35ba762f8e58f99043dd77c376de17e2bde00fe8 262644
        neocortex-3Ch_c2.png
      016d65aafbf80b3a2dcf5fb3302f4032eff9f822c89f9d71a0aea97c404cbe90 191688
        neuron-4Ch_c0.png
      fafc2ba26aeda5074fd42f267c376f9c45610861b51b50c94ceecf86424cf318 118315
        neuron-4Ch_c1.png
      42b0675695308960b0ff6fc59479997d0db6bc44d69460832a2d6159493593e9 159370
        neuron-4Ch_c2.png
      5dd8362ab3b3eec7da7666804a8a1dff1c4144d8f60ed89ebfff594c1530966e 157088
        neuron-4Ch_c3.png
      6a0a7d22b25fc22b4e258c0c30698700789a3d6af14dcaf960d3a1f27977ecb0 3493874
        scratch_assay.npz
      """)
  )
}
