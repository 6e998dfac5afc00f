using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Makes selections of filters, for parts of pages that have no query bar. Scoped.</summary>
internal sealed class FilteredSelections(ILogSearch search, TimeProvider time)
{
    public async Task<Result<LogSelection>> OfAsync(FittingView source, IReadOnlyList<LogFilter> filters, TimeInterval stretch, CancellationToken cancellationToken)
    {
        if (!(await search.ServerAsync(cancellationToken)).TryGet(out var server, out var failure))
            return failure;
        var context = new QueryContext { Fields = source.Fields, TimeField = source.View.TimeField, TimeZone = TimeZoneInfo.Utc, Now = time.GetUtcNow(), Server = server.Traits };
        return QueryCompiler.Compile(new() { Filters = filters }, context).Map(clause => new LogSelection { View = source.View, Clause = clause, Time = stretch });
    }
}
