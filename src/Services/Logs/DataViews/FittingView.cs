using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>A data view with its fields.</summary>
public sealed record FittingView(DataView View, FieldList Fields);
