extension Tensor {
  /// A value with a derivative of its own: `backward` turns the gradient with respect to `value` into
  /// one for each input, in its shape, or nil for none.
  ///
  /// The sign with the straight-through estimator of Bengio et al., arXiv:1308.3432:
  ///
  ///     func straightThroughSign(_ x: Tensor) -> Tensor {
  ///       .custom(x.sign(), from: [x]) { gradient in [gradient] }
  ///     }
  ///
  /// Traps when the gradients' number or shapes do not match the inputs'. What `backward` captures
  /// should be detached.
  public static func custom(
    _ value: Tensor, from inputs: [Tensor],
    backward: @escaping @Sendable (Tensor) -> [Tensor?]
  ) -> Tensor {
    let shapes = inputs.map(\.shape)
    return value.detached.recorded(
      .joining(inputs) { gradient in
        let results = backward(gradient)
        require(
          results.count == shapes.count,
          "custom: backward gave \(results.count) gradients for \(shapes.count) inputs")
        return zip(results, shapes).map { result, shape in
          guard let result else { return nil }
          require(
            result.shape == shape,
            "custom: backward gave a gradient of \(result.shape) for an input of \(shape)")
          return result.detached
        }
      })
  }
}
