namespace Dashboard.Services.Logs.Search;

/// <summary>Asks for the first page of documents.</summary>
public sealed record DocumentsRequest
{
    public required LogSelection Selection { get; init; }

    /// <summary>Empty for the newest first, or for the order of the index where the view has no time field.</summary>
    public IReadOnlyList<SortField> Sort { get; init; } = [];

    /// <summary>Documents a page, 1 to 1,000.</summary>
    public int Size { get; init; } = 500;

    /// <summary>Whether to ask what matched in each document.</summary>
    public bool Highlight { get; init; } = true;
}
