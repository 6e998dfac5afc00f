namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>How much of a structured line becomes fields; the line itself is kept whole in any case.</summary>
internal static class FieldLimits
{
    /// <summary>Values of a line.</summary>
    public const int Fields = 100;

    /// <summary>Objects and arrays within each other; what lies deeper is kept as JSON text.</summary>
    public const int Depth = 4;

    /// <summary>Characters of a single value, so that what is kept twice stays small.</summary>
    public const int ValueLength = 8 * 1024;
}
