using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>
/// The one way from a user's selection to a request: checks pattern, clause and runtime fields, asks for the user's rights and puts them around. Scoped.
/// </summary>
internal sealed class SearchGuard(IElasticClient client, FieldCatalog catalog, ILogAccess access, LogsOptions options)
{
    public Task<Result<GuardedQuery>> GuardAsync(LogSelection selection, CancellationToken cancellationToken) =>
        GuardAsync(selection.View, selection.Clause, selection.Time, cancellationToken);

    /// <summary>The rights as they are now, for going on with something that began under others.</summary>
    public Task<Result<LogScope>> ScopeAsync(CancellationToken cancellationToken) => access.ScopeAsync(cancellationToken);

    public async Task<Result<GuardedQuery>> GuardAsync(DataView view, JsonElement? clause, TimeInterval? time, CancellationToken cancellationToken)
    {
        if (!IndexPattern.Parse(view.Pattern, options.AllowedHiddenIndices).TryGet(out var pattern, out var failure))
            return failure;
        if ((clause is { } asked ? ClauseCheck.Check(asked) : null) is { } refused)
            return refused;
        if (RuntimeFieldCheck.Check(view.RuntimeFields, options.NamespaceFields) is { } shadow)
            return shadow;
        if (!(await client.FlavorAsync(cancellationToken)).TryGet(out var flavor, out failure))
            return failure;
        if (!(await access.ScopeAsync(cancellationToken)).TryGet(out var scope, out failure))
            return failure;
        if (!(await catalog.FieldsAsync(pattern, refresh: false, cancellationToken)).TryGet(out var fields, out failure))
            return failure;

        var namespaceFields = NamespaceFields.Find(fields, options.NamespaceFields);
        return new GuardedQuery
        {
            View = view,
            Pattern = pattern,
            Flavor = flavor,
            Scope = scope,
            Fields = fields,
            NamespaceFields = namespaceFields,
            Rights = NamespaceFilter.Of(scope, namespaceFields),
            Clause = clause?.ToNode(),
            Time = time is { } interval && view.TimeField is { } field ? TimeClause(field, interval) : null,
        };
    }

    /// <summary>The documents of an interval, its ends included.</summary>
    public static JsonNode TimeClause(string field, TimeInterval interval) => new JsonObject
    {
        ["range"] = new JsonObject
        {
            [field] = new JsonObject { ["gte"] = Text(interval.From), ["lte"] = Text(interval.To), ["format"] = "strict_date_optional_time" },
        },
    };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
