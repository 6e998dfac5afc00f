namespace Dashboard.Web.Features.DataViews;

/// <summary>What of a data view is shown.</summary>
public enum DataViewTab
{
    Fields,
    Settings,
    Runtime,
}
