namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>A shape of terms.</summary>
internal interface IBytePattern
{
    /// <summary>What every fitting term begins with; empty where nothing is sure.</summary>
    byte[] Prefix { get; }

    /// <summary>How near a fitting term is to what was meant, 1 for the same; a factor on the score.</summary>
    float Likeness(ReadOnlySpan<byte> term) => 1;

    /// <summary>The whole term fits.</summary>
    bool Matches(ReadOnlySpan<byte> term);
}
