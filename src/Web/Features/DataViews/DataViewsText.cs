namespace Dashboard.Web.Features.DataViews;

/// <summary>Words of the data views page.</summary>
public sealed class DataViewsText;
