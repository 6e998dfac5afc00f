namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>What an aggregation sees in a field.</summary>
internal enum ValueKind
{
    Long,
    Double,

    /// <summary>0 and 1.</summary>
    Boolean,

    /// <summary>Milliseconds since 1970.</summary>
    Date,
    Keyword,

    /// <summary>16 bytes an address.</summary>
    Ip,
}
