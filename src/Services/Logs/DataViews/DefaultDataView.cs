namespace Dashboard.Services.Logs.DataViews;

/// <summary>The data view that a user's pages begin with: the content of a saved object of theirs.</summary>
internal sealed record DefaultDataView(string DataView);
