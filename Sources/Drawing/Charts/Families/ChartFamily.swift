/// A chart that one call makes for one kind of question; `chart` takes further adjustments.
public protocol ChartFamily: Drawable {
  associatedtype Body: Drawable
  var chart: Body { get }
}

extension ChartFamily {
  public func laidOut() -> Scene { chart.laidOut() }
  public var alternativeText: String { chart.alternativeText }
  public var dataTable: ChartData { chart.dataTable }
}
