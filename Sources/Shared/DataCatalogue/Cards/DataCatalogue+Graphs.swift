extension DataCatalogue {
  /// Graphs, trees and characters.
  static let graphs: [DataCard] = [planetoid, imagenetTree, unifont]

  private static let planetoid = DataCard(
    id: "planetoid",
    task: "citation graphs Cora and CiteSeer, classes of papers, fixed splits",
    licence: "none stated for the data",
    source: "github.com/kimiyoung/planetoid, with plain tables beside the original files",
    citation:
      "Z. Yang, W. Cohen, R. Salakhutdinov, Revisiting Semi-Supervised Learning with "
      + "Graph Embeddings, ICML 2016",
    supply: .given,
    contents: .files(
      """
      951d931305f1a92110e32d75dd878ab1065bda59de0dbaade06abd3beed8b17f 42413
        citeseer.edges.tsv
      d85fb2a78296d87dbee6ae28f0936aec6323e27a4757e089823b5d4f9d4b0e1b 523955
        citeseer.nodes.tsv
      a6cafe6abd12b83df937f643562bbc019baa15938937937b63dd59e419e7030c 48436
        cora.edges.tsv
      a627d8bcd7788535563331f5a71f8c0c361f45e5c69d1b352086ec1c675cc415 240336
        cora.nodes.tsv
      2ac30345d95c9ec933a817ee0bdd6a5f077f8c184a20e696910192d534414668 595021
        ind.citeseer.allx
      f704b2d986dde6c2669934de1f3ae5696a6cf9455c0f6b2646a2d135ea0a1c95 55623
        ind.citeseer.ally
      d79a4ef9d3e7169aee8946145f6b7306e35bc79bffad26346cfb94e10e9912a7 61987
        ind.citeseer.graph
      2af990671580b6b2df5d158d1038f8292e30c9cd821b5453f399659b25b723d4 5000
        ind.citeseer.test.index
      539a8906a2da97628d212f2fdd668c109a8b3f0d36574b59e5d3fd5b5303da21 260321
        ind.citeseer.tx
      55e5bd1ba1e733a04598753ad1a8d57957f4b8f89e74519f41f4f4938767e4ce 24135
        ind.citeseer.ty
      d20de19150741e555de0ed037195630fc194114ebc7fd72ced62810148aa22f6 31087
        ind.citeseer.x
      8ba87e515d8e3ee3cf52f6d2c5b86aa73f11ecad825a808455209ec26cd54924 3014
        ind.citeseer.y
      9419ba2f26f5c35243db64aba110e0f35a04851609e0dc5433450676ca6b8543 257305
        ind.cora.allx
      2b998f5cc7fedc86e7f97ca2498f47a1ffc1462c29e2d578b23bf3f62b6e7d71 47959
        ind.cora.ally
      58f13302f39dde8852dad6fe6d15b89b077b6d7f837626bce671ef80344b383d 59847
        ind.cora.graph
      297ce89af2b51a6a194181c7dbe1796c6a1cf9cd9349a88383b1b1e227867875 5000
        ind.cora.test.index
      b9afbaa4a400df991f6f02ef677e1e44da55ffc04801fd02f9e673987829226a 148025
        ind.cora.tx
      41f5ac76596a1699cc33f53084a2419e92961c42bb75f36fc38e616d348532ad 28135
        ind.cora.ty
      23cfa55d91c6f624233f5eb7b6e3f141f1bd2b2ae39608a63cf5d084bb27baab 22119
        ind.cora.x
      94465c14eb53e04ca262198dcbb2521ee8af60fb3f3d546cd6ca24a511b0e7d1 4054
        ind.cora.y
      """)
  )

  private static let imagenetTree = DataCard(
    id: "imagenet-tree",
    task: "the 1,000 classes of ImageNet and WordNet's is-a edges",
    licence: "WordNet licence",
    source: "github.com/SprocketLab/loki; WordNet itself is bundled as wordtree",
    citation:
      "N. Roberts et al., Geometry-Aware Adaptation for Pretrained Models, NeurIPS "
      + "2023",
    supply: .given,
    contents: .files(
      """
      acf75ef0abe89694b19056e0796401068b459c457baa30335f240c7692857355 31675
        LOC_synset_mapping.txt
      4eb3da435cf544e4a6f390f62c84cb9c9bb68cf8b14e97f8a063452382e5efd2 21675
        imagenet_classes.txt
      c3549cfa3ee6fb168fc45457ae8cc56c9adb45faba1e47b9b369cb79e9cda0bd 53144
        imagenet_hierarchy_of_categories.txt
      c38f01823a6f51ba250e8e435687e41edcfc5f810d0d337a4f3d79c44473298f 10000
        wnid.txt
      ff7206572ae989d1de8acbd6cbd921854fefd32dcdcb50eab11b81e797e28cd1 1517000
        wordnet.is_a.txt.gz
      """)
  )

  private static let unifont = DataCard(
    id: "unifont",
    task: "57,086 characters as bitmaps",
    licence: "GPL-2 or later, OFL-1.1",
    source: "Debian package unifont 1:15.0.01-2; a part is bundled as glyphs",
    citation: "R. Czyborra, P. Hardy et al., GNU Unifont 15.0.01, 2022",
    supply: .debian(name: "unifont", version: "1:15.0.01-2"),
    contents: .files(
      """
      fe93c0df9a69e71df0fcf9e71af3adab3c85a393b1a3cae1eb32f69880fc1841 3765652
        unifont.hex.gz
      """)
  )
}
