import Tensors
import Testing

struct SinkhornTests {
  private static let cost = Tensor([0, 1, 2, 1, 0.5, 1.5], shape: [2, 3])
  private static let rows = Tensor([0.4, 0.6])
  private static let columns = Tensor([0.2, 0.5, 0.3])

  @Test func `the plan agrees with scaling in NumPy`() {
    // k = np.exp(-c / .5); 5000 times v = b / (k.T @ u); u = a / (k @ v)
    let plan = Tensor.sinkhornPlan(
      cost: Self.cost, rowWeights: Self.rows, columnWeights: Self.columns, epsilon: 0.5,
      iterations: 40)
    expectScalars(
      plan, [0.177156309, 0.139277307, 0.083566384, 0.022843691, 0.360722693, 0.216433616])
  }

  @Test func `both sums are the weights even where exponentials would vanish`() {
    // The greatest cost over epsilon is 120, and exp(-120) is 0 in Float; convergence is slow here.
    let plan = Tensor.sinkhornPlan(
      cost: Self.cost * 3, rowWeights: Self.rows, columnWeights: Self.columns, epsilon: 0.05,
      iterations: 200)
    expectScalars(plan.sum(axes: [1]), [0.4, 0.6], tolerance: 1e-4)
    expectScalars(plan.sum(axes: [0]), [0.2, 0.5, 0.3], tolerance: 1e-4)
  }

  @Test func `a batch is planned as its parts, and a weight of zero gets nothing`() {
    let cost = Tensor.stacking([Self.cost, Self.cost * 2])
    let columns = Tensor.stacking([Self.columns, Tensor([0.5, 0, 0.5])])
    let plans = Tensor.sinkhornPlan(
      cost: cost, rowWeights: .stacking([Self.rows, Self.rows]), columnWeights: columns,
      epsilon: 0.5)
    let second = Tensor.sinkhornPlan(
      cost: Self.cost * 2, rowWeights: Self.rows, columnWeights: Tensor([0.5, 0, 0.5]),
      epsilon: 0.5)
    #expect(plans[1].scalars == second.scalars)
    #expect(second.scalars[1] == 0 && second.scalars[4] == 0)
  }

  @Test func `the plan is differentiated in the costs and the weights`() {
    let gap = gradientGap([Self.cost, Self.rows, Self.columns], step: 0.01) {
      Tensor.sinkhornPlan(
        cost: $0[0], rowWeights: $0[1], columnWeights: $0[2], epsilon: 0.5, iterations: 5)
    }
    #expect(gap < differenceTolerance)
  }

  @Test func `weights of another length stop the program`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.sinkhornPlan(
        cost: .zeros([2, 3]), rowWeights: .ones([3]), columnWeights: .ones([3]), epsilon: 1)
    }
    #expect(exit.message.contains("sinkhornPlan: weights of [3] and [3] for costs [2, 3]"))
  }
}
