extension Chart {
  func with(_ change: (inout Chart) -> Void) -> Chart {
    var chart = self
    change(&chart)
    return chart
  }

  /// Sets up the horizontal axis.
  ///
  /// `domain` fixes its ends, `ticks` its marks, `categories` the names of a
  /// band scale and their order; what is left out follows from the data.
  public func xAxis(
    _ title: String = "", scale: ScaleKind? = nil, format: NumberFormat = .number,
    domain: ClosedRange<Double>? = nil, ticks: [Double]? = nil, categories: [String]? = nil,
    isHidden: Bool = false, grid: Bool? = nil
  ) -> Chart {
    with {
      $0.x = Axis(
        title: title, scale: scale, format: format, domain: domain, categories: categories,
        ticks: ticks, isHidden: isHidden, hasGrid: grid)
    }
  }

  /// Sets up the vertical axis; its title stands above it.
  public func yAxis(
    _ title: String = "", scale: ScaleKind? = nil, format: NumberFormat = .number,
    domain: ClosedRange<Double>? = nil, ticks: [Double]? = nil, categories: [String]? = nil,
    isHidden: Bool = false, grid: Bool? = nil
  ) -> Chart {
    with {
      $0.y = Axis(
        title: title, scale: scale, format: format, domain: domain, categories: categories,
        ticks: ticks, isHidden: isHidden, hasGrid: grid)
    }
  }

  /// The whole picture in CSS pixels, between 120 × 90 and 4000 × 4000.
  public func size(width: Double, height: Double) -> Chart {
    with {
      $0.width = width.isFinite ? min(max(width, 120), 4000) : 640
      $0.height = height.isFinite ? min(max(height, 90), 4000) : 360
    }
  }

  public func title(_ text: String) -> Chart { with { $0.title = text } }

  /// A muted line below the title.
  public func subtitle(_ text: String) -> Chart { with { $0.subtitle = text } }

  public func legend(_ place: Legend) -> Chart { with { $0.legend = place } }

  /// Says in words what the chart shows, instead of what it would say of itself.
  public func alternativeText(_ text: String) -> Chart { with { $0.writtenAlternative = text } }

  func dataTable(_ table: ChartData) -> Chart { with { $0.writtenTable = table } }
}
