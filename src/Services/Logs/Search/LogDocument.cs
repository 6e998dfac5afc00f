using System.Text.Json;

namespace Dashboard.Services.Logs.Search;

/// <summary>One stored document.</summary>
public sealed record LogDocument
{
    public required DocumentId Id { get; init; }

    /// <summary>The document, with long texts cut (<see cref="Cut"/>); an object. Whole by <see cref="ILogSearch.DocumentAsync"/>.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>Its time by the data view's time field; null where it has none.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Paths of the values that were cut, and how many characters each has in whole.</summary>
    public IReadOnlyDictionary<string, int> Cut { get; init; } = new Dictionary<string, int>();

    /// <summary>Values that are not in the source: computed ones (runtime fields), by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Computed { get; init; } = new Dictionary<string, IReadOnlyList<JsonElement>>();

    /// <summary>What matched, by field: pieces of text with the places that matched.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<HighlightedText>> Highlights { get; init; } = new Dictionary<string, IReadOnlyList<HighlightedText>>();

    /// <summary>The values that it was sorted by, for asking for its neighbours.</summary>
    public IReadOnlyList<JsonElement> Sort { get; init; } = [];
}
