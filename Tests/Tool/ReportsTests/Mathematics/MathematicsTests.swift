import Testing

@testable import Reports

@Suite struct MathematicsTests {
  /// What stands inside of the `<math>` element; `nil` where the source is shown.
  private func content(_ source: String) -> String? {
    var reader = MathReader(source)
    return reader.formula()?.markup
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"), ("3.14", "<mn>3.14</mn>"), ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mrow><mn>2</mn></mrow></msubsup>"),
    ("x_{ij}", "<msub><mi>x</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>"),
    ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"),
    ("\\alpha\\Gamma", "<mi>α</mi><mi mathvariant=\"normal\">Γ</mi>"),
    ("\\frac{1}{n}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mi>n</mi></mrow></mfrac>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("\\frac 1 2", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("\\operatorname*{argmax}_x", "<munder><mi>argmax</mi><mi>x</mi></munder>"),
    ("\\mathscr{L}", "<mi mathvariant=\"normal\">ℒ</mi>"),
    ("\\underset{a}{b}", "<munder><mrow><mi>b</mi></mrow><mrow><mi>a</mi></mrow></munder>"),
    ("\\sqrt x", "<msqrt><mi>x</mi></msqrt>"),
    ("\\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"),
    (
      "\\sum_{i}^n",
      "<munderover><mo>∑</mo><mrow><mi>i</mi></mrow><mrow><mi>n</mi></mrow></munderover>"
    ),
    ("\\int_0", "<msub><mo>∫</mo><mn>0</mn></msub>"),
    ("\\max_x", "<munder><mo>max</mo><mi>x</mi></munder>"),
    ("\\log q", "<mi>log</mi><mi>q</mi>"),
    ("\\mathcal{L}", "<mi mathvariant=\"normal\">ℒ</mi>"),
    ("\\mathbb R", "<mi mathvariant=\"normal\">ℝ</mi>"),
    ("\\mathbf{x}", "<mi mathvariant=\"normal\">𝐱</mi>"),
    ("\\hat y", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
    ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
    ("\\operatorname{ECE}", "<mi>ECE</mi>"),
    ("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    ("50\\,\\%", "<mn>50</mn><mspace width=\"0.167em\"/><mi mathvariant=\"normal\">%</mi>"),
    (
      "\\left( x \\right.",
      "<mrow><mo fence=\"true\" stretchy=\"true\">(</mo><mi>x</mi></mrow>"
    ),
    (
      "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
      """
      <mrow><mo fence="true" stretchy="true">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi>\
      </mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>\
      <mo fence="true" stretchy="true">)</mo></mrow>
      """
    ),
  ])
  func `LaTeX becomes MathML`(source: String, markup: String?) {
    #expect(content(source) == markup)
  }

  @Test(arguments: [
    "\\unknown", "x^", "{x", "x}", "x^2^3", "\\frac{1}", "\\begin{tikz}\\end{tikz}", "\\left(x",
    "a & b",
    "\\begin{matrix}a\\end{pmatrix}", "\\sqrt[3", "\\", "", " ", "\\mathcal{\\alpha}", "\\text",
    "#1",
  ])
  func `what is not known shows as its source`(source: String) {
    #expect(content(source) == nil)
    let shown = Mathematics(source: source, isBlock: false).markup.markup
    #expect(shown == "<code class=\"math\">\(source.escapedForMarkup)</code>")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\\text{<script>}", "\\operatorname{</math><b>}", "\"><b>", "<!--",
    "x</mi><b>", "\\mathrm{&lt;b&gt;}",
  ])
  func `formulas hold no markup of their source`(source: String) {
    let markup = Mathematics(source: source, isBlock: true).markup.markup
    for hostile in ["<script", "<b>", "<!--"] { #expect(!markup.contains(hostile)) }
    #expect(PageChecker("<!DOCTYPE html>\n" + markup).problems.isEmpty)
  }
}
