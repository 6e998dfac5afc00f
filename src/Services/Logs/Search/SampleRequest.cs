namespace Dashboard.Services.Logs.Search;

/// <summary>Asks for some of the documents that match, spread over the time of the query: for finding patterns.</summary>
public sealed record SampleRequest
{
    public required LogSelection Selection { get; init; }

    /// <summary>The fields that are read.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>How many, up to 10,000. All of them where no more match.</summary>
    public int Size { get; init; } = 5_000;
}
