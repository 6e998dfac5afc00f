namespace Dashboard.Services.Logs.Fields;

/// <summary>A field of a data view, as the server's field capabilities describe it.</summary>
public sealed record LogField
{
    /// <summary>The full name, for instance <c>kubernetes.pod.name</c> or <c>message.keyword</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The server's types, each once, as found over the indices: for instance <c>["keyword"]</c>, or <c>["long","keyword"]</c> where they disagree.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public required LogFieldKind Kind { get; init; }

    /// <summary>Can be queried in every index.</summary>
    public bool IsSearchable { get; init; } = true;

    /// <summary>Can be sorted and counted by in every index.</summary>
    public bool IsAggregatable { get; init; }

    /// <summary>The field whose text this one holds in another form (<c>message</c> for <c>message.keyword</c>); null where it stands for itself.</summary>
    public string? ParentName { get; init; }

    /// <summary>The innermost nested object that holds the field; null outside of any.</summary>
    public string? NestedPath { get; init; }

    /// <summary>Computed by the server when it searches.</summary>
    public bool IsRuntime { get; init; }

    /// <summary><c>_id</c>, <c>_index</c> and their like.</summary>
    public bool IsMetadata { get; init; }

    /// <summary>Whole strings in every index: <c>term</c> and <c>wildcard</c> queries find exactly what is written.</summary>
    public bool IsKeyword => Types is ["keyword"];

    /// <summary>A field of the types; its kind follows from them.</summary>
    public static LogField Of(string name, params IReadOnlyList<string> types) => new() { Name = name, Types = types, Kind = LogFieldKinds.Of(types) };
}
