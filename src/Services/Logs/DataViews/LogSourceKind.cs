namespace Dashboard.Services.Logs.DataViews;

public enum LogSourceKind
{
    Index,
    DataStream,
    Alias,
}
