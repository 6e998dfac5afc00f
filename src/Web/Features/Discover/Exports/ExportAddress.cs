using System.Globalization;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Primitives;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Discover.Exports;

/// <summary>An export as an address carries it. A page may pass over what it cannot read, for it shows what it took; a file may not: each mistake is a failure.</summary>
public static class ExportAddress
{
    public static string Link(ExportQuery query) => QueryState.With(
        Urls.LogExport,
        [
            .. DiscoverAddress.Write(query.State with { Open = null, Saved = null, Tab = default, Interval = null, Split = null, Lines = 1 }),
            new(TimeQuery.RangeParameter, query.Range.ToUrl()),
            new("zone", query.Zone.Id),
            new("format", query.Format == ExportFormat.Csv ? "csv" : "ndjson"),
            new("times", query.InZone ? "zone" : null),
            new("limit", query.Limit?.ToString(CultureInfo.InvariantCulture)),
            new("export", query.Export),
        ]);

    public static Result<ExportQuery> Read(string uri)
    {
        var state = DiscoverAddress.Read(uri, out var wrong);
        if (wrong is not null)
            return wrong;
        if (QueryState.Read(uri, "q") is { } text && text != state.Text)
            return Invalid("The query is too long.");
        if (!ReadRange(uri).TryGet(out var range, out var failure) || !ReadZone(uri).TryGet(out var zone, out failure)
            || !ReadFormat(uri).TryGet(out var format, out failure) || !ReadLimit(uri).TryGet(out var limit, out failure))
            return failure;
        return new ExportQuery { State = state, Range = range, Zone = zone, Format = format, InZone = QueryState.Read(uri, "times") == "zone", Limit = limit, Export = QueryState.Read(uri, "export") };
    }

    private static Result<TimeRange> ReadRange(string uri) => QueryState.Read(uri, TimeQuery.RangeParameter) is { Length: > 0 } text ? TimeRange.ParseUrl(text) : TimeRange.Default;

    private static Result<TimeZoneInfo> ReadZone(string uri)
    {
        if (QueryState.Read(uri, "zone") is not { Length: > 0 } name)
            return TimeZoneInfo.Utc;
        return name.Length < 64 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : Invalid("There is no such time zone.");
    }

    private static Result<ExportFormat> ReadFormat(string uri) => QueryState.Read(uri, "format") switch
    {
        null or "csv" => ExportFormat.Csv,
        "ndjson" => ExportFormat.Ndjson,
        _ => Invalid("The format of an export is csv or ndjson."),
    };

    private static Result<long?> ReadLimit(string uri)
    {
        if (QueryState.Read(uri, "limit") is not { Length: > 0 } text)
            return (long?)null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : Invalid("The limit of an export is a whole number from 1.");
    }

    private static Failure Invalid(string message) => new() { Kind = FailureKind.Invalid, Message = message };
}
