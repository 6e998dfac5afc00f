using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Web.Features.Discover.Filters;

/// <summary>A filter while it is written in a form: a condition on a field, or a group of such, or one that stays as it is.</summary>
public sealed class FilterDraft
{
    /// <summary>How deep groups stand in each other in the form.</summary>
    public const int Deepest = 3;

    /// <summary>What it began as; null for a new one.</summary>
    private LogFilter? Before { get; set; }

    public string Field { get; set; } = "";

    public FilterOperation Operation { get; set; }

    public string Value { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    /// <summary>How the members are joined; null for a condition.</summary>
    public GroupOperator? Operator { get; set; }

    /// <summary>What fits the group is left out.</summary>
    public bool Negated { get; set; }

    public List<FilterDraft> Members { get; } = [];

    /// <summary>Cannot be written as a condition, as query DSL; null where it can.</summary>
    public LogFilter? Fixed { get; private init; }

    public static FilterDraft Of(LogFilter filter) => filter switch
    {
        IsFilter one => new() { Before = filter, Field = one.Field, Operation = one.Negated ? FilterOperation.IsNot : FilterOperation.Is, Value = one.Value.Text },
        OneOfFilter several => new() { Before = filter, Field = several.Field, Operation = several.Negated ? FilterOperation.NotOneOf : FilterOperation.OneOf, Value = string.Join(", ", several.Values) },
        BetweenFilter between => new() { Before = filter, Field = between.Field, Operation = between.Negated ? FilterOperation.NotBetween : FilterOperation.Between, From = between.From?.Text ?? "", To = between.To?.Text ?? "" },
        ExistsFilter exists => new() { Before = filter, Field = exists.Field, Operation = exists.Negated ? FilterOperation.NotExists : FilterOperation.Exists },
        GroupFilter group => Group(group.Operator, group.Filters.Select(Of), group),
        _ => new() { Before = filter, Fixed = filter },
    };

    public static FilterDraft Group(GroupOperator @operator, IEnumerable<FilterDraft> members, LogFilter? before = null)
    {
        var group = new FilterDraft { Before = before, Operator = @operator, Negated = before?.Negated ?? false };
        group.Members.AddRange(members);
        return group;
    }

    /// <summary>Becomes a member of a group, which takes the label and the state over.</summary>
    public FilterDraft AsMember()
    {
        Before = Before is null ? null : Before with { Label = null, Disabled = false, Pinned = false };
        return this;
    }

    /// <summary>The filter, with the label and the state of the one that it was; null where something lacks, and <paramref name="problem"/> is the key of the text that says what.</summary>
    public LogFilter? Build(FieldList fields, out string? problem)
    {
        problem = null;
        var built = Fixed ?? (Operator is { } joined ? BuildGroup(joined, fields, out problem) : BuildCondition(fields, out problem));
        if (built is not null)
            problem = null;
        return Before is null || built is null ? built : built with { Label = Before.Label, Disabled = Before.Disabled, Pinned = Before.Pinned };
    }

    private GroupFilter? BuildGroup(GroupOperator joined, FieldList fields, out string? problem)
    {
        problem = "FilterNeedsMember";
        var built = new List<LogFilter>();
        foreach (var member in Members)
        {
            if (member.Build(fields, out problem) is not { } one)
                return null;
            built.Add(one);
        }

        return built.Count == 0 ? null : new GroupFilter(joined, built) { Negated = Negated };
    }

    private LogFilter? BuildCondition(FieldList fields, out string? problem)
    {
        problem = "FilterNeedsField";
        if (Field.Trim() is not { Length: > 0 } field)
            return null;
        problem = "FilterNeedsValue";
        LogFilter? built = Operation switch
        {
            FilterOperation.Is or FilterOperation.IsNot => One(Value) is { } one ? new IsFilter(field, one) : null,
            FilterOperation.OneOf or FilterOperation.NotOneOf => Several() is { Count: > 0 } several ? new OneOfFilter(field, several) : null,
            FilterOperation.Between or FilterOperation.NotBetween => (One(From), One(To)) is var (least, most) && (least ?? most) is not null ? Between(field, least, most) : null,
            _ => new ExistsFilter(field),
        };
        return built is null ? null : built with { Negated = Operation is FilterOperation.IsNot or FilterOperation.NotOneOf or FilterOperation.NotBetween or FilterOperation.NotExists };

        LogValue? One(string text) => text.Trim() is { Length: > 0 } typed ? FieldValue.Of(typed, fields.Find(field)) : null;

        List<LogValue> Several() => [.. Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => FieldValue.Of(text, fields.Find(field)))];
    }

    // Whether the bounds belong to it is not asked by the form: it stays.
    private BetweenFilter Between(string field, LogValue? least, LogValue? most) =>
        Before is BetweenFilter before ? before with { Field = field, From = least, To = most, Negated = false } : new BetweenFilter(field, least, most);
}
