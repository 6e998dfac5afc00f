using System.Text.Json;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>
/// A value of a request's body that knows where it stands, so that an error can say so. Immutable.
/// Parsers of query DSL and of aggregations read from it.
/// </summary>
public sealed class DslNode
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>A string's text, a number as it is written, <c>true</c>, <c>false</c>, <c>null</c>; empty for objects and arrays.</summary>
    public string Text { get; init; } = "";

    /// <summary>An array's items.</summary>
    public IReadOnlyList<DslNode> Items { get; init; } = [];

    /// <summary>An object's members in their order; names are distinct.</summary>
    public IReadOnlyList<DslMember> Members { get; init; } = [];

    /// <summary>Where the value begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Where the value begins, counted from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Where an object or array ends (its closing bracket), counted from 1.</summary>
    public (int Line, int Column) End { get; init; }

    public (int Line, int Column) Position => (Line, Column);

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsArray => Kind == JsonValueKind.Array;

    public bool IsString => Kind == JsonValueKind.String;

    public bool IsNumber => Kind == JsonValueKind.Number;

    public bool IsBoolean => Kind is JsonValueKind.True or JsonValueKind.False;

    public bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>String, number or boolean.</summary>
    public bool IsScalar => IsString || IsNumber || IsBoolean;

    /// <summary>The name of this value's token in Elasticsearch's messages.</summary>
    public string TokenName => Kind switch
    {
        JsonValueKind.Object => "START_OBJECT",
        JsonValueKind.Array => "START_ARRAY",
        JsonValueKind.String => "VALUE_STRING",
        JsonValueKind.Number => "VALUE_NUMBER",
        JsonValueKind.Null => "VALUE_NULL",
        _ => "VALUE_BOOLEAN",
    };

    /// <summary>The member of that name, null where there is none.</summary>
    public DslNode? Find(string name)
    {
        foreach (var member in Members)
            if (member.Name == name)
                return member.Value;
        return null;
    }
}
