using System.Collections.Frozen;

namespace Dashboard.Services.Logs.Queries.Compile.Dsl;

/// <summary>What the body of one query type may hold.</summary>
internal sealed record DslShape
{
    /// <summary>The body's parameters: values, or lists of them.</summary>
    public FrozenSet<string> Parameters { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>The body's parameters that are queries, or lists of them.</summary>
    public FrozenSet<string> Queries { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>The parameters below the name of a field; null where the body names no field that way.</summary>
    public FrozenSet<string>? FieldParameters { get; private init; }

    /// <summary>The field has a list of values at once.</summary>
    public bool TakesList { get; private init; }

    /// <summary>A query of parameters alone.</summary>
    public static DslShape Leaf(string parameters) => new() { Parameters = Set(parameters) };

    /// <summary>A query that holds others.</summary>
    public static DslShape Compound(string queries, string parameters) => new() { Queries = Set(queries), Parameters = Set(parameters) };

    /// <summary>A query on a field, with a value or with parameters.</summary>
    public static DslShape OnField(string parameters) => new() { FieldParameters = Set(parameters), Parameters = Set("") };

    /// <summary>A query on a field with a list of values; an object in its place would name another document.</summary>
    public static DslShape OnFieldOfValues() => new() { FieldParameters = FrozenSet<string>.Empty, TakesList = true, Parameters = Set("") };

    private static FrozenSet<string> Set(string names) =>
        (names + " boost _name").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
