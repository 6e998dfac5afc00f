using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Something that may stand at the cursor.</summary>
/// <param name="Text">What takes the place of <paramref name="Span"/>, escaped as it must be.</param>
/// <param name="Label">What the list shows.</param>
/// <param name="Span">The text whose place it takes; empty where it is put in.</param>
public sealed record KqlSuggestion(SuggestionKind Kind, string Text, string Label, TextSpan Span)
{
    /// <summary>What it means, where the label does not say; null for fields and values.</summary>
    public Sentence? Description { get; init; }

    /// <summary>The field, for its icon; null for others.</summary>
    public LogField? Field { get; init; }
}
