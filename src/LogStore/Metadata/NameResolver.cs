using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>
/// Finds the indices that names stand for: names of indices, aliases and data streams, patterns with <c>*</c>, exclusions (<c>-logs-old*</c>, after a
/// pattern), date math (<c>&lt;logs-{now/d}&gt;</c>), <c>_all</c>. Results are sorted by name, without doubles.
/// </summary>
internal sealed class NameResolver(ILogStoreEngine engine, MetadataStore metadata, TimeProvider time)
{
    private static readonly StoreFailure NoSuchExpression = new(404, "index_not_found_exception", "no such index [null]") { Index = "null" };

    public StoreResult<IReadOnlyList<ResolvedIndex>> Resolve(IReadOnlyList<string> names, ResolveOptions options)
    {
        var scope = new ResolveScope(engine, metadata.State, options);
        var isAll = names.Count == 0 || names is ["_all"] or ["*"];
        if (isAll)
            scope.AddPattern("*");
        var hasPattern = isAll;
        if (!isAll && Add(names, scope, options, ref hasPattern) is { } failure)
            return failure;
        if (scope.Count == 0 && !options.AllowNoIndices)
            return names.Count == 0 ? NoSuchExpression : NotFound(names.Count == 1 ? names[0] : $"[{string.Join(", ", names)}]");
        return scope.Result();
    }

    /// <summary>The date math of a name computed, or the name itself.</summary>
    public StoreResult<string> Name(string name) => DateMathName.Resolve(name, time.GetUtcNow());

    public static StoreFailure NotFound(string name) => new(404, "index_not_found_exception", $"no such index [{name}]") { Index = name };

    private StoreFailure? Add(IReadOnlyList<string> names, ResolveScope scope, ResolveOptions options, ref bool hasPattern)
    {
        foreach (var given in names)
        {
            if (hasPattern && given.Length > 1 && given[0] == '-')
            {
                scope.Remove(given[1..]);
                continue;
            }

            if (!Name(given).TryGet(out var name, out var failure))
                return failure;
            if (WildcardPattern.IsPattern(name))
            {
                hasPattern = true;
                if (!scope.AddPattern(name) && !options.AllowNoIndices)
                    return NotFound(given);
            }
            else if (scope.AddName(name) is { } problem && !(options.IgnoreUnavailable && problem.Status != 500))
            {
                return problem;
            }
        }

        return null;
    }
}
