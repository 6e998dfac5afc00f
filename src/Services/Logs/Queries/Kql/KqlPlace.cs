namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Where in a query the cursor stands, found by its words; what comes behind need not make sense.</summary>
internal sealed record KqlPlace
{
    public required KqlExpectation Expected { get; init; }

    /// <summary>What has been typed of the word at the cursor, up to it, without escapes.</summary>
    public required string Typed { get; init; }

    /// <summary>The whole word at the cursor.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The field that an operator or a value is for, as it was written.</summary>
    public string Field { get; init; } = "";

    /// <summary>The nested object around; null for none.</summary>
    public string? NestedPath { get; init; }

    /// <summary>The value is compared with, not sought.</summary>
    public bool IsBound { get; init; }

    /// <summary>
    /// The last word before the cursor, which may be a conjunction being typed, the text whose place that would take, and whether white space is missing before it;
    /// null where none can stand.
    /// </summary>
    public (string Typed, TextSpan Span, bool NeedsSpace)? Conjunction { get; init; }

    /// <summary>The place at the cursor; null where the text before it makes no sense.</summary>
    public static KqlPlace? Find(string text, int cursor) => new KqlPlaceFinder(text, cursor).Find();

    /// <summary>A field's name with the path of the nested object around it.</summary>
    public string FullName(string name) => NestedPath is null ? name : $"{NestedPath}.{name}";
}
