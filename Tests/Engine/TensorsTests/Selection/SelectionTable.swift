import Tensors

/// The scalars of `(np.arange(24) * 7 % 11 - np.arange(24) % 3).reshape(2, 3, 4)`.
let selectionTable = Tensor((0..<24).map { Float($0 * 7 % 11 - $0 % 3) }, shape: [2, 3, 4])
