namespace Dashboard.Services.Logs.Search;

/// <summary>The value below which so many percent of the values are.</summary>
public readonly record struct Percentile(double Percent, double Value);
