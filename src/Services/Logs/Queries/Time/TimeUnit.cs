namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>The units of date math (https://www.elastic.co/guide/en/elasticsearch/reference/current/common-options.html#date-math).</summary>
public enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,

    /// <summary>From Monday on (ISO 8601), as the servers round.</summary>
    Week,
    Month,
    Year,
}
