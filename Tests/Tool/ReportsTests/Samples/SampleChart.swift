import Foundation
import Outputs

/// Small drawings of the kind that cells send.
enum SampleChart {
  /// Curves over 21 steps, drawn as the charts' writer draws them: shapes with variables as colours.
  static func curves(title: String = "Accuracy", width: Double = 620) -> ChartOutput {
    let height = 300.0
    let names = ["Cross entropy", "Generalised cross entropy", "Co-teaching"]
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      width="\(Int(width))" height="\(Int(height))" font-family="system-ui, sans-serif" \
      font-size="12"><defs><clipPath id="plot"><rect x="50" y="20" \
      width="\(Int(width) - 200)" height="230"/></clipPath></defs>
      """
    for step in 0...4 {
      let y = 250 - Double(step) * 55
      svg += """
        <path d="M50 \(y)H\(width - 150)" stroke="var(--chart-grid)" fill="none"/>\
        <text x="42" y="\(y + 4)" text-anchor="end" fill="var(--chart-muted)">\(step * 25) %</text>
        """
    }
    for (index, name) in names.enumerated() {
      let points = (0...20).map { step -> String in
        let x = 50 + Double(step) / 20 * (width - 200)
        let y = 250 - 220 * value(index, step)
        return String(format: "%.1f %.1f", x, y)
      }
      svg += """
        <g clip-path="url(#plot)"><path d="M\(points.joined(separator: "L"))" fill="none" \
        stroke="var(--chart-\(index + 1))" stroke-width="2"/></g>\
        <text x="\(width - 142)" y="\(254 - 220 * value(index, 20))" \
        fill="var(--chart-\(index + 1))">\(name.prefix(20))</text>
        """
    }
    svg += """
      <text x="\((width - 100) / 2)" y="285" text-anchor="middle" fill="var(--chart-ink)">Noisy \
      labels, %</text></svg>
      """
    let rows = (0...20).map { step in
      ["\(step * 5)"] + names.indices.map { String(format: "%.3f", value($0, step)) }
    }
    return ChartOutput(
      svg: svg, width: width, height: height,
      alternativeText: "\(title): three lines that fall as more labels are wrong.",
      data: TableOutput(
        columns: [.init(title: "Noise", isNumeric: true)]
          + names.map { .init(title: $0, isNumeric: true) },
        rows: rows))
  }

  private static func value(_ curve: Int, _ step: Int) -> Double {
    let noise = Double(step) / 20
    return 0.96 - [0.55, 0.34, 0.2][curve] * noise - 0.2 * noise * noise
  }

  /// A grey face of 8×8 pixels, shown at ten times its size.
  static let face = ImageOutput(
    png: Data(base64Encoded: faceBytes) ?? Data(), width: 160, height: 160,
    alternativeText: "A face of 8 by 8 pixels")

  private static let faceBytes = """
    iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAI0lEQVR42mN4DQUMr1/LgREyAyYlB6LkQAyQlBxYCsREqAEABpUxJYXVNrgAAAAASUVORK5CYII=
    """
}
