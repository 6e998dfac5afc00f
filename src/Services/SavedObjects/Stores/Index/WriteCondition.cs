using System.Globalization;

namespace Dashboard.Services.SavedObjects.Stores.Index;

/// <summary>
/// Under which condition a document is written, as parameters of the request; a version of ours is the text of one. From 7.0 on sequence numbers, before it the document's
/// version, which sequence numbers replaced.
/// </summary>
internal sealed record WriteCondition(string Parameters)
{
    private const char Between = ':';

    /// <summary>There must be none.</summary>
    public static WriteCondition New { get; } = new("op_type=create");

    /// <summary>Null where the text is no version that such a server gave.</summary>
    public static WriteCondition? Parse(string version, bool hasSequenceNumbers)
    {
        if (!hasSequenceNumbers)
            return IsNumber(version) ? new($"version={version}") : null;
        return version.Split(Between) is [var number, var term] && IsNumber(number) && IsNumber(term) ? new($"if_seq_no={number}&if_primary_term={term}") : null;
    }

    public static string Sequenced(long number, long primaryTerm) => string.Create(CultureInfo.InvariantCulture, $"{number}{Between}{primaryTerm}");

    public static string Versioned(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
