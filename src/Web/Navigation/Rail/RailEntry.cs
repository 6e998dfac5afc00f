namespace Dashboard.Web.Navigation;

/// <summary>An entry of the rail.</summary>
public sealed record RailEntry
{
    /// <summary>One of <see cref="RailKeys"/>; badges and the current mark go by it.</summary>
    public required string Key { get; init; }

    /// <summary>In the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>A name of <see cref="Controls.Icons"/>.</summary>
    public required string Icon { get; init; }

    public required string Href { get; init; }

    /// <summary>The letter that goes there after <c>g</c>; null for none.</summary>
    public string? Letter { get; init; }

    /// <summary>Whether the chosen namespaces matter there and go along in the address.</summary>
    public bool Scoped { get; init; } = true;
}
