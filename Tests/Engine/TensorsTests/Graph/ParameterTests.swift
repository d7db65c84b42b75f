import Tensors
import Testing

struct ParameterTests {
  @Test func `a mask hides values and their gradients`() {
    let parameter = Parameter("w", Tensor([1, 2, 3]))
    parameter.mask = Mask(keeping: 2, of: Tensor([5, 1, 9]))
    #expect(parameter.tracked.scalars == [1, 0, 3])
    #expect(parameter.value.scalars == [1, 2, 3])
    let gradients = (parameter.tracked * Tensor([7, 8, 9])).sum().gradients()
    #expect(gradients[parameter]?.scalars == [7, 0, 9])
    parameter.mask = nil
    #expect(parameter.tracked.scalars == [1, 2, 3])
  }

  @Test func `values are constants, whatever they are set to`() {
    let parameter = Parameter("w", Tensor([1]).variable())
    #expect(!parameter.value.isTracked)
    parameter.value = parameter.tracked * 2
    #expect(!parameter.value.isTracked)
    #expect(parameter.value.scalars == [2])
    let buffer = Buffer("mean", Tensor([1]).variable())
    buffer.value = Tensor([2]).variable()
    #expect(!buffer.value.isTracked)
  }

  @Test func `values change where they lie once no graph holds them`() {
    let parameter = Parameter("w", Tensor([3, 4]))
    func place() -> UInt {
      parameter.value.withScalars { span in
        unsafe span.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      }
    }
    let before = place()
    let gradients = parameter.tracked.squared().sum().gradients()
    parameter.value.add(gradients[parameter] ?? Tensor([0, 0]), scaledBy: -0.5)
    parameter.value += 1
    #expect(parameter.value.scalars == [1, 1])
    #expect(place() == before)
  }

  @Test func `a graph keeps the values it was recorded with`() {
    let parameter = Parameter("w", Tensor([3]))
    let loss = parameter.tracked.squared().sum()
    parameter.value += 100
    #expect(loss.gradients()[parameter]?.scalars == [6])
    #expect(parameter.value.scalars == [103])
  }

  @Test func `a parameter that is used at two places gets both gradients`() {
    let parameter = Parameter("w", Tensor([3]))
    let loss = (parameter.tracked * 2 + parameter.tracked * 5).sum()
    #expect(loss.gradients()[parameter]?.scalars == [7])
  }

  @Test func `a value or mask of another shape stops the program`() async {
    await #expect(processExitsWith: .failure) {
      Parameter("w", Tensor([1])).value = Tensor([1, 2])
    }
    await #expect(processExitsWith: .failure) {
      Parameter("w", Tensor([1])).mask = Mask(keepingAllOf: [2])
    }
  }
}
