using System.Text.Json;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Discover;

/// <summary>Makes of what Discover shows the selection of documents that it means.</summary>
internal static class DiscoverSelection
{
    /// <summary>Either the selection, or what is wrong with the query or the time.</summary>
    public static async Task<Result<LogSelection>> OfAsync(ILogSearch search, DateTimeOffset now, DiscoverState state, DataView view, FieldList fields, TimeRange range, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var server = await search.ServerAsync(cancellationToken);
        if (!server.TryGet(out var known, out var failure))
            return failure;
        TimeInterval? interval = null;
        if (view.TimeField is not null)
        {
            if (!range.Resolve(now, zone).TryGet(out var resolved, out failure))
                return failure;
            interval = resolved;
        }

        var query = new LogQuery { Text = state.Text, Language = state.Language, Filters = state.Filters, Time = interval is { } stretch ? TimeRange.Between(stretch.From, stretch.To) : null };
        var context = new QueryContext { Fields = fields, TimeField = view.TimeField, TimeZone = zone, Now = now, Server = known.Traits };
        if (!QueryCompiler.Compile(query, context).TryGet(out var clause, out failure))
            return failure;
        return new LogSelection { View = view, Clause = JsonSerializer.SerializeToElement(clause), Time = interval };
    }
}
