using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>Reads filters as <see cref="LogFilterJson"/> has them. The first error is kept; what is read after it does not count.</summary>
internal sealed class LogFilterReader
{
    private int depth;
    private int count;

    public QueryError? Error { get; private set; }

    public LogFilter[] Read(JsonElement root)
    {
        foreach (var member in root.Entries())
        {
            if (member.Name is not ("v" or "filters"))
                Fail(new("LogFilterUnknown", member.Name));
        }

        return root.At("filters") is { ValueKind: JsonValueKind.Array } list ? List(list) : Wrong("filters");
    }

    private LogFilter[] List(JsonElement list)
    {
        if (++depth > LogFilterJson.MaximumDepth + 1)
            Fail(new("LogFilterTooDeep", LogFilterJson.MaximumDepth));

        var filters = new List<LogFilter>();
        foreach (var item in list.EnumerateArray())
        {
            if (++count > LogFilterJson.MaximumFilters)
                Fail(new("LogFilterTooMany", LogFilterJson.MaximumFilters));
            if (Error is not null || Filter(item) is not { } filter)
                return [];
            filters.Add(filter);
        }

        depth--;
        return [.. filters];
    }

    private LogFilter? Filter(JsonElement json)
    {
        LogFilter? filter = null;
        foreach (var member in json.Entries())
        {
            if (member.Name is "not" or "off" or "pin" or "label")
                continue;
            if (filter is not null)
                return Fail(new("LogFilterTwo", member.Name));
            filter = Question(member);
            if (filter is null)
                return null;
        }

        return filter is null ? Fail(new("LogFilterNotJson")) : filter with
        {
            Negated = json.Flag("not"),
            Disabled = json.Flag("off"),
            Pinned = json.Flag("pin"),
            Label = json.Text("label"),
        };
    }

    private LogFilter? Question(JsonProperty member) => member.Name switch
    {
        "is" => Values(member) is [{ } field, var value] && LogValue.From(value) is { } one ? new IsFilter(field.GetString()!, one) : Bad(member),
        "in" => Values(member) is [{ } field, .. var rest] && rest.Select(LogValue.From).ToArray() is var values && values.All(value => value is not null)
            ? new OneOfFilter(field.GetString()!, [.. values.Select(value => value!.Value)]) : Bad(member),
        "between" => Values(member) is [{ } field, { ValueKind: JsonValueKind.Object } bounds] ? Between(field.GetString()!, bounds) ?? Bad(member) : Bad(member),
        "exists" => member.Value.Text() is { } field ? new ExistsFilter(field) : Bad(member),
        "dsl" => member.Value.Text() is { } json ? new DslFilter(json) : Bad(member),
        "and" or "or" => member.Value.ValueKind == JsonValueKind.Array
            ? new GroupFilter(member.Name == "and" ? GroupOperator.And : GroupOperator.Or, List(member.Value)) : Bad(member),
        _ => Fail(new("LogFilterUnknown", member.Name)),
    };

    /// <summary>A list whose first item is the name of a field; null for anything else.</summary>
    private static JsonElement[]? Values(JsonProperty member) =>
        member.Value.Items().ToArray() is [{ ValueKind: JsonValueKind.String }, ..] values ? values : null;

    private static BetweenFilter? Between(string field, JsonElement bounds)
    {
        var (from, to) = (Bound(bounds, "gt", "gte"), Bound(bounds, "lt", "lte"));
        return from is null || to is null ? null : new(field, from.Value.Value, to.Value.Value) { FromIncluded = from.Value.Included, ToIncluded = to.Value.Included };
    }

    /// <summary>The bound under one of two names, itself null where it is open; null where there is none, or no value.</summary>
    private static (LogValue? Value, bool Included)? Bound(JsonElement bounds, string excluding, string including)
    {
        var included = bounds.TryGetProperty(including, out var value);
        if (!included && !bounds.TryGetProperty(excluding, out value))
            return null;
        return value.ValueKind == JsonValueKind.Null ? (null, included) : LogValue.From(value) is { } bound ? (bound, included) : null;
    }

    private LogFilter[] Wrong(string name)
    {
        Fail(new("LogFilterForm", name));
        return [];
    }

    private LogFilter? Bad(JsonProperty member) => Fail(new("LogFilterForm", member.Name));

    private LogFilter? Fail(Sentence message)
    {
        Error ??= new(message);
        return null;
    }
}
