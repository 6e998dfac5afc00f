using System.Text.Json;
using Dashboard.Services.Logs.DataViews;

namespace Dashboard.Services.Logs.Search;

/// <summary>Asks for the documents just before and after one, by time. The view needs a time field.</summary>
public sealed record SurroundingsRequest
{
    public required DataView View { get; init; }

    public required DocumentId Anchor { get; init; }

    /// <summary>Only among documents that match this, for instance those of the same container; null for all.</summary>
    public JsonElement? Clause { get; init; }

    /// <summary>How many newer ones, up to 1,000.</summary>
    public int Newer { get; init; } = 5;

    /// <summary>How many older ones, up to 1,000.</summary>
    public int Older { get; init; } = 5;
}
