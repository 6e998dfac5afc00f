namespace Dashboard.Services.Logs.Search;

/// <summary>Asks for everything that matches, as a stream.</summary>
public sealed record ExportRequest
{
    public required LogSelection Selection { get; init; }

    /// <summary>Empty for the newest first.</summary>
    public IReadOnlyList<SortField> Sort { get; init; } = [];

    /// <summary>The fields that are read, all where empty: what is not needed is not sent.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The user's own cap; null for none.</summary>
    public long? Limit { get; init; }
}
