using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries;

/// <summary>What a query's text does not say but its meaning depends on.</summary>
public sealed record QueryContext
{
    /// <summary>The data view's fields. Names that it does not know are sent as written.</summary>
    public required FieldList Fields { get; init; }

    /// <summary>The field that <see cref="LogQuery.Time"/> is compared with; null where the data view has none, and the time is left out.</summary>
    public string? TimeField { get; init; }

    /// <summary>The zone of dates that name none, and of <c>now/d</c>.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>What <c>now</c> is: one instant for all requests of a search, so that documents and histogram agree.</summary>
    public required DateTimeOffset Now { get; init; }

    public required ServerTraits Server { get; init; }

    /// <summary>The fields that Lucene words without a field are looked for in; <c>*</c> for all.</summary>
    public string DefaultField { get; init; } = "*";
}
