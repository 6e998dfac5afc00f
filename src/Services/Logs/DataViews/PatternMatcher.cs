using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>
/// Matches patterns by the indices that hold documents of the user: their names come from a guarded search, and what else the server tells (aliases, data streams, ages) is shown
/// of those alone. Who may read everywhere is also shown what is empty.
/// </summary>
internal sealed class PatternMatcher(SearchGuard guard, FieldSearch fields, SourceDirectory directory) : IPatternMatcher
{
    private const int MostSources = 1000;

    public async Task<Result<PatternMatch>> MatchAsync(string pattern, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(Probe(pattern), null, null, cancellationToken)).TryGet(out var query, out var failure))
            return failure.Kind == FailureKind.NotFound ? new PatternMatch([], 0) : failure;
        if (!(await fields.IndicesAsync(query, cancellationToken)).TryGet(out var documents, out failure))
            return failure.Kind == FailureKind.NotFound ? new PatternMatch([], 0) : failure;
        // An account that may search and no more is told by the search alone.
        if (!(await directory.FindAsync(query, cancellationToken)).TryGet(out var found, out failure))
        {
            if (failure.Kind != FailureKind.Forbidden)
                return failure;
            found = new(documents.Keys.Where(name => !name.Contains(':', StringComparison.Ordinal)).ToDictionary(name => name, _ => (DateTimeOffset?)null, StringComparer.Ordinal), []);
        }

        var sources = Sources(query, found, documents).OrderBy(source => source.Name, StringComparer.Ordinal).ToList();
        return new PatternMatch([.. sources.Take(MostSources)], sources.Count);
    }

    public async Task<Result<IReadOnlyList<string>>> TimeFieldsAsync(string pattern, CancellationToken cancellationToken)
    {
        var found = await fields.FindAsync(Probe(pattern), refresh: false, cancellationToken);
        return found.Map<IReadOnlyList<string>>(list => [.. list.Where(IsTime).OrderBy(Rank).ThenBy(field => field.Name.Length).ThenBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name)]);
    }

    private static DataView Probe(string pattern) => new() { Id = "", Name = "", Pattern = pattern };

    private static bool IsTime(LogField field) => field is { Kind: LogFieldKind.Date, IsSearchable: true, NestedPath: null, ParentName: null, IsMetadata: false };

    private static int Rank(LogField field) => field.Name switch
    {
        "@timestamp" => 0,
        "timestamp" or "time" or "ts" or "date" => 1,
        _ when field.Name.Contains("timestamp", StringComparison.OrdinalIgnoreCase) => 2,
        _ => 3,
    };

    private static IEnumerable<LogSource> Sources(GuardedQuery query, SourceNames found, IReadOnlyDictionary<string, long> documents)
    {
        var seesAll = query.Scope.IsEverywhere;
        foreach (var (name, created) in found.Indices)
        {
            if (seesAll || documents.ContainsKey(name))
                yield return new() { Name = name, Kind = LogSourceKind.Index, Documents = documents.GetValueOrDefault(name), CreatedAt = created };
        }

        // What lies on remote clusters is told by the search alone.
        foreach (var (name, count) in documents.Where(entry => entry.Key.Contains(':', StringComparison.Ordinal)))
            yield return new() { Name = name, Kind = LogSourceKind.Index, Documents = count };

        foreach (var group in found.Groups)
        {
            if (seesAll || group.Indices.Any(documents.ContainsKey))
            {
                yield return new()
                {
                    Name = group.Name,
                    Kind = group.Kind,
                    Documents = group.Indices.Sum(index => documents.GetValueOrDefault(index)),
                    Indices = seesAll ? group.Indices.Count : group.Indices.Count(documents.ContainsKey),
                    CreatedAt = group.CreatedAt,
                };
            }
        }
    }
}
