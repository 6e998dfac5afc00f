using Dashboard.Services.Logs.Formats;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>A named set of indices, and how their fields are read and shown. Kept as a saved object.</summary>
public sealed record DataView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Names of indices, data streams and aliases with commas between: <c>*</c> for any letters, <c>-name</c> to leave out, <c>cluster:name</c> for a remote cluster. See <see cref="IndexPattern"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The date field that documents are ordered and bounded by; null for none.</summary>
    public string? TimeField { get; init; }

    /// <summary>
    /// The field that holds the namespace of a document's pod; null for the one that is found by itself. For users who may not read everywhere, only the fields count that the
    /// operator trusts (<c>Logs:NamespaceFields</c>): whoever edits a view cannot widen anybody's sight by it.
    /// </summary>
    public string? NamespaceField { get; init; }

    /// <summary>How values are shown, by field; those without one are shown as they are.</summary>
    public IReadOnlyDictionary<string, FieldFormat> Formats { get; init; } = new Dictionary<string, FieldFormat>();

    /// <summary>Fields that are not offered: names, <c>*</c> for any letters.</summary>
    public IReadOnlyList<string> HiddenFields { get; init; } = [];

    /// <summary>Fields that the server computes.</summary>
    public IReadOnlyList<RuntimeField> RuntimeFields { get; init; } = [];

    /// <summary>How often a field was chosen.</summary>
    public IReadOnlyDictionary<string, int> Popularity { get; init; } = new Dictionary<string, int>();
}
