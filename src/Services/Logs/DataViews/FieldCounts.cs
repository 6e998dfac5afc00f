namespace Dashboard.Services.Logs.DataViews;

/// <summary>The content of the saved object that keeps how often a user chose the fields of a data view.</summary>
internal sealed record FieldCounts(IReadOnlyDictionary<string, int> Fields);
