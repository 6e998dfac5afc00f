using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Asks what the lines of a selection say.</summary>
public sealed record PatternRequest
{
    public required LogSelection Selection { get; init; }

    /// <summary>The same of the period before, to compare with; null for no comparison.</summary>
    public LogSelection? Before { get; init; }

    /// <summary>The fields of the view: they tell where the message and the level are.</summary>
    public required FieldList Fields { get; init; }

    /// <summary>Lines that are looked at, up to 10,000; of the period before half as many.</summary>
    public int Size { get; init; } = 10_000;
}
