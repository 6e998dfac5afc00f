namespace Dashboard.Web.Interop;

/// <summary>A layer of stacked bars.</summary>
/// <param name="Name">As it stands in the legend.</param>
/// <param name="Color">A custom property of the style sheet: <c>--level-error</c>.</param>
/// <param name="Counts">A number for each bar.</param>
public sealed record HistogramSeries(string Name, string Color, IReadOnlyList<long> Counts);
