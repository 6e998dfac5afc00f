using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>What a pill says.</summary>
public static class LogFilterText
{
    private const int MaximumDsl = 80;
    private const int MaximumValues = 10;

    /// <summary>The label that the user gave, else what the filter asks.</summary>
    public static Sentence Of(LogFilter filter) => filter.Label is { Length: > 0 } label
        ? filter.Negated ? new("LogFilterNot", label) : new("LogFilterPlain", label)
        : filter switch
        {
            IsFilter one => new(Key("LogFilterIs", filter), one.Field, one.Value.Text),
            OneOfFilter several => new(Key("LogFilterOneOf", filter), several.Field, Values(several.Values)),
            BetweenFilter between => Between(between),
            ExistsFilter exists => new(Key("LogFilterExists", filter), exists.Field),
            DslFilter dsl => new(Key("LogFilterDsl", filter), dsl.Json.Length <= MaximumDsl ? dsl.Json : dsl.Json[..MaximumDsl] + "…"),
            _ => Group((GroupFilter)filter),
        };

    private static Sentence Between(BetweenFilter between) => (between.From, between.To) switch
    {
        ({ } from, { } to) => new(Key("LogFilterBetween", between), between.Field, from.Text, to.Text),
        ({ } from, null) => new(Key(between.FromIncluded ? "LogFilterFrom" : "LogFilterAbove", between), between.Field, from.Text),
        (null, { } to) => new(Key(between.ToIncluded ? "LogFilterTo" : "LogFilterBelow", between), between.Field, to.Text),
        _ => new(Key("LogFilterExists", between), between.Field),
    };

    private static Sentence Group(GroupFilter group)
    {
        IReadOnlyList<Sentence> parts = [.. group.Filters.Where(filter => !filter.Disabled).Select(filter => filter is GroupFilter ? new("LogFilterGroup", Of(filter)) : Of(filter))];
        var joined = group.Operator == GroupOperator.And ? SentenceJoin.And(parts) : SentenceJoin.Or(parts);
        return joined is null ? new("LogFilterEmpty") : group.Negated ? new("LogFilterNot", new Sentence("LogFilterGroup", joined)) : joined;
    }

    private static string Values(IReadOnlyList<LogValue> values) =>
        string.Join(", ", values.Take(MaximumValues).Select(value => value.Text)) + (values.Count > MaximumValues ? ", …" : "");

    private static string Key(string key, LogFilter filter) => filter.Negated ? key + "Not" : key;
}
