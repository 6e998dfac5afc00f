namespace Dashboard.Services.SavedObjects;

/// <summary>Which saved objects a list shows. All conditions must hold.</summary>
public sealed record SavedObjectQuery
{
    /// <summary>Any of these types; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Each word must be in the title, the description, a tag or the id, in any case; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>All of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>User name of the owner; null for all.</summary>
    public string? Owner { get; init; }

    public SavedObjectOrder Order { get; init; }

    public int Offset { get; init; }

    /// <summary>At most 1,000.</summary>
    public int Limit { get; init; } = 100;
}
