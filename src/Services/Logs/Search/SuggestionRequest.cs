namespace Dashboard.Services.Logs.Search;

/// <summary>Asks for values of a field to complete what is being typed: the most frequent among the documents that match now.</summary>
public sealed record SuggestionRequest
{
    public required LogSelection Selection { get; init; }

    public required string Field { get; init; }

    /// <summary>What was typed so far, in any case; empty for all.</summary>
    public string Prefix { get; init; } = "";

    public int Size { get; init; } = 10;
}
