namespace Dashboard.Web.Interop;

/// <summary>Words of a query line in the reader's language.</summary>
public sealed record QueryBarOptions
{
    /// <summary>Its name for screen readers.</summary>
    public required string Label { get; init; }

    /// <summary>Stands there while it is empty.</summary>
    public required string Hint { get; init; }

    /// <summary>CodeMirror's own words.</summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init; } = new Dictionary<string, string>();
}
