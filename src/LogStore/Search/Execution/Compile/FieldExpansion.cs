using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Finds the fields that a name, an object or a pattern stands for.</summary>
internal static class FieldExpansion
{
    private const string DefaultField = "index.query.default_field";

    /// <summary>Full names of the fields with values that a pattern, an object or a field stands for.</summary>
    public static IReadOnlyList<string> Existing(CompileScope scope, string name)
    {
        if (scope.Field(name) is { } field)
            return field.Kind is null ? [] : [field.FullName];
        if (scope.Mapping.Objects.ContainsKey(name))
            return [.. Columns(scope).Where(candidate => candidate.FullName.StartsWith(name + ".", StringComparison.Ordinal)).Select(candidate => candidate.FullName)];
        return HasWildcard(name) ? [.. Matching(scope, name).Select(candidate => candidate.FullName).Distinct(StringComparer.Ordinal)] : [];
    }

    /// <summary>Fields that words may be sought in, for names and patterns with boosts; none: the index's default fields.</summary>
    public static IReadOnlyList<FieldBoost> Searched(CompileScope scope, IReadOnlyList<FieldBoost> fields)
    {
        var result = new List<FieldBoost>();
        foreach (var field in fields.Count > 0 ? fields : Defaults(scope))
        {
            if (HasWildcard(field.Field))
                result.AddRange(Matching(scope, field.Field).Where(IsSearchedByDefault).Select(found => new FieldBoost(found.FullName, field.Boost)));
            else
                result.Add(field);
        }
        return [.. result.DistinctBy(field => field.Field)];
    }

    /// <summary>Nothing but patterns for all fields was asked for, so values that do not fit a field's type are no failure.</summary>
    public static bool IsEverything(CompileScope scope, IReadOnlyList<FieldBoost> fields) =>
        (fields.Count > 0 ? fields : Defaults(scope)).Any(field => field.Field == "*");

    public static bool HasWildcard(string name) => name.Contains('*', StringComparison.Ordinal);

    /// <summary>A name fits a pattern with <c>*</c>.</summary>
    public static bool Fits(string pattern, string name) => pattern == "*" || new WildcardPattern(pattern, false).Matches(Encoding.UTF8.GetBytes(name));

    private static IReadOnlyList<FieldBoost> Defaults(CompileScope scope)
    {
        if (!scope.Target.Settings.TryGetValue(DefaultField, out var value))
            return [new("*", 1)];
        return value.ValueKind == System.Text.Json.JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => Dsl.MultiMatchParser.Field(item.ToString()))]
            : [.. value.ToString().Split(',').Select(Dsl.MultiMatchParser.Field)];
    }

    private static IEnumerable<FieldMapping> Matching(CompileScope scope, string pattern)
    {
        var compiled = new WildcardPattern(pattern, false);
        foreach (var (name, mapped) in scope.Mapping.Fields)
            if (compiled.Matches(Encoding.UTF8.GetBytes(name)) && (mapped.AliasTarget is null ? mapped : scope.Field(name)) is { Kind: not null } field)
                yield return field;
    }

    private static IEnumerable<FieldMapping> Columns(CompileScope scope) => scope.Mapping.Fields.Values.Where(field => field.Kind is not null);

    private static bool IsSearchedByDefault(FieldMapping field) => field.IsIndexed && field.Kind is { } kind && kind <= ColumnKind.Ip;
}
