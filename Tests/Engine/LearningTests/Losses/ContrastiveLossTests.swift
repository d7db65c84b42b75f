import Learning
import Tensors
import Testing

// PyTorch 2.15, `import torch.nn.functional as F`.
@Suite struct ContrastiveLossTests {
  let similarities = Tensor([1, 0.5, -1, 0, 2, 1, 0.3, 0.1, 0.2], shape: [3, 3])
  let positives = Tensor([1, 1, 0, 0, 1, 0, 0, 0, 0], shape: [3, 3])
  let candidates = Tensor([1, 1, 1, 0, 1, 1, 1, 1, 1], shape: [3, 3])
  let z = Tensor([1, 2, 3, 0.5, -1, 0.25, 2, 2, -4], shape: [3, 3])
  let t = Tensor([0, 1, 1, 2, 0, -1, 1, 3, 0], shape: [3, 3])

  @Test func `several positives share the loss, and what is no candidate has no part`() {
    // -(P / P.sum(1, keepdim=True).clamp(min=1) * F.log_softmax(S, 1)).sum(1), then with
    // S.masked_fill(C == 0, -1e9)
    let all = contrastiveLossPerQuery(similarities: similarities, positives: positives)
    #expect(all.scalars.isClose(to: [0.80495691, 0.40760604, 0], within: 1e-6))
    let chosen = contrastiveLossPerQuery(
      similarities: similarities, positives: positives, candidates: candidates)
    #expect(chosen.scalars.isClose(to: [0.80495691, 0.31326166, 0], within: 1e-6))
  }

  @Test func `a query without a positive is not counted`() {
    let loss = contrastiveLoss(similarities: similarities, positives: positives)
    #expect(abs(loss.scalar - (0.80495691 + 0.40760604) / 2) < 1e-6)
    let none = contrastiveLoss(similarities: similarities, positives: .zeros([3, 3]))
    #expect(none.scalar == 0)
  }

  @Test func `one positive a query is the plain form`() {
    let plain = contrastiveLoss(queries: z.unitRows(), keys: t.unitRows(), temperature: 0.5)
    let general = contrastiveLoss(
      similarities: z.unitRows().matmul(t.unitRows(), transposingOther: true) / 0.5,
      positives: .oneHot([0, 1, 2], classes: 3))
    #expect(abs(plain.scalar - general.scalar) < 1e-6)
  }

  @Test func `both directions are averaged`() {
    // f = lambda S: F.cross_entropy(S, E / E.sum(1, keepdim=True)); (f(S) + f(S.T)) / 2
    let equal = Tensor([1, 1, 0, 1, 1, 0, 0, 0, 1], shape: [3, 3])
    let loss = symmetricContrastiveLoss(similarities: similarities, positives: equal)
    #expect(abs(loss.scalar - 1.12743855) < 1e-6)
  }

  @Test func `each row finds its other view among all others`() {
    // u = F.normalize(cat([z, t]), dim=1); s = u @ u.T / .5; s.fill_diagonal_(-1e9)
    // F.cross_entropy(s, tensor([3, 4, 5, 0, 1, 2]), reduction="none")
    let losses = ntXentLossPerExample(z, t, temperature: 0.5)
    #expect(
      losses.scalars.isClose(
        to: [0.58627814, 0.70610625, 1.12923348, 0.58943361, 1.63190055, 1.44469023], within: 2e-6))
    #expect(abs(ntXentLoss(z, t, temperature: 0.5).scalar - 1.01460707) < 1e-6)
    // Swapping the views, and scaling rows, changes nothing.
    #expect(abs(ntXentLoss(t * 3, z, temperature: 0.5).scalar - 1.01460707) < 1e-6)
  }

  @Test func `views in closed form`() {
    // One pair has only one candidate; two orthogonal pairs: log((e + 2)/e).
    #expect(
      ntXentLoss(Tensor([1, 2], shape: [1, 2]), Tensor([-1, 3], shape: [1, 2]), temperature: 1)
        .scalar == 0)
    let unit = Tensor([1, 0, 0, 1], shape: [2, 2])
    #expect(abs(ntXentLoss(unit, unit, temperature: 1).scalar - 0.5514447) < 1e-6)
  }

  @Test func `contrastive losses are differentiated`() {
    let rows = Parameter("rows", waves([3, 3]))
    #expect(
      gradientGap(of: rows) {
        contrastiveLoss(similarities: rows.tracked, positives: positives, candidates: candidates)
      } < 5e-3)
    #expect(
      gradientGap(of: rows) {
        symmetricContrastiveLoss(similarities: rows.tracked, positives: positives)
      } < 5e-3)
    #expect(gradientGap(of: rows) { ntXentLoss(rows.tracked, t, temperature: 0.5) } < 5e-3)
  }

  @Test func `a positive that is no candidate traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = contrastiveLoss(
        similarities: .zeros([1, 2]), positives: .ones([1, 2]), candidates: .zeros([1, 2]))
    }
  }
}
