import CKernels

extension Kernels {
  /// A convolution in one to three directions, checked once and used by it and its gradients.
  struct WindowConvolution: Sendable {
    let images: Shape
    let weights: Shape
    let result: Shape
    fileprivate let extents: snb_window_convolution

    /// Images [batch, extents…, in] and weights [out, kernel…, in / groups].
    init(
      images: Shape, weights: Shape, _ window: ConvolutionWindow, in operation: StaticString
    ) {
      let directions = images.rank - 2
      require(
        (1...3).contains(directions) && weights.rank == images.rank && window.groups >= 1
          && weights[-1] * window.groups == images[-1] && weights[0] % window.groups == 0,
        "\(operation): images \(images) and weights \(weights) in \(window.groups) groups; "
          + "[batch, extents…, in] and [out, kernel…, in / groups] are needed")
      func spread(_ values: [Int], missing: Int) -> [Int] {
        ConvolutionWindow.spread(values, over: directions, missing: missing, in: operation)
      }
      let image = spread(Array(images.extents[1...directions]), missing: 1)
      let kernel = spread(Array(weights.extents[1...directions]), missing: 1)
      let stride = spread(window.stride, missing: 1)
      let padding = spread(window.padding, missing: 0)
      let dilation = spread(window.dilation, missing: 1)
      require(
        stride.allSatisfy { $0 >= 1 } && padding.allSatisfy { $0 >= 0 }
          && dilation.allSatisfy { $0 >= 1 },
        "\(operation): the strides \(window.stride), paddings \(window.padding) and dilations "
          + "\(window.dilation)")
      let out = (0..<3).map { axis in
        let room = image[axis] + 2 * padding[axis] - dilation[axis] * (kernel[axis] - 1) - 1
        require(
          kernel[axis] >= 1 && room >= 0,
          "\(operation): images \(images) padded by \(window.padding) are smaller than the kernel "
            + "of \(weights) dilated by \(window.dilation)")
        return room / stride[axis] + 1
      }
      func triple(_ v: [Int]) -> (Int, Int, Int) { (v[0], v[1], v[2]) }
      extents = snb_window_convolution(
        batch: images[0], in_channels: images[-1], out_channels: weights[0],
        groups: window.groups, image: triple(image), kernel: triple(kernel),
        stride: triple(stride), padding: triple(padding), dilation: triple(dilation),
        out: triple(out))
      self.images = images
      self.weights = weights
      result = Shape([images[0]] + out.suffix(directions) + [weights[0]])
    }

    /// What each output sees: [batch, outputs, taps, in].
    var patches: Shape {
      let outputs = result.count(of: 1..<result.rank - 1)
      return [images[0], outputs, weights.count(of: 1..<weights.rank - 1), images[-1]]
    }
  }

  static func convolve(
    _ convolution: WindowConvolution, _ x: Tensor, _ weight: Tensor, bias: Tensor?
  ) -> Tensor {
    let y = Tensor(unset: convolution.result)
    var extents = convolution.extents
    unsafe snb_window_convolve(
      &extents, x.storage.pointer, weight.storage.pointer, bias?.storage.pointer,
      y.storage.pointer)
    return y
  }

  static func convolveInputGradient(
    _ convolution: WindowConvolution, _ gradient: Tensor, _ weight: Tensor
  ) -> Tensor {
    let x = Tensor(unset: convolution.images)
    var extents = convolution.extents
    unsafe snb_window_convolve_input_gradient(
      &extents, gradient.storage.pointer, weight.storage.pointer, x.storage.pointer)
    return x
  }

  static func convolveWeightGradient(
    _ convolution: WindowConvolution, _ x: Tensor, _ gradient: Tensor
  ) -> Tensor {
    let weight = Tensor(unset: convolution.weights)
    var extents = convolution.extents
    unsafe snb_window_convolve_weight_gradient(
      &extents, x.storage.pointer, gradient.storage.pointer, weight.storage.pointer)
    return weight
  }

  static func patches(_ convolution: WindowConvolution, _ x: Tensor) -> Tensor {
    let y = Tensor(unset: convolution.patches)
    var extents = convolution.extents
    unsafe snb_window_patches(&extents, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func patchesGradient(_ convolution: WindowConvolution, _ gradient: Tensor) -> Tensor {
    let x = Tensor(unset: convolution.images)
    var extents = convolution.extents
    unsafe snb_window_patches_gradient(&extents, gradient.storage.pointer, x.storage.pointer)
    return x
  }
}
