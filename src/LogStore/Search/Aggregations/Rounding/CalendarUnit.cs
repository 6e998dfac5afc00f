namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>The units of <c>calendar_interval</c>.</summary>
internal enum CalendarUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
