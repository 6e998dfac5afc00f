namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>A shape of terms.</summary>
internal interface IBytePattern
{
    /// <summary>What every fitting term begins with; empty where nothing is sure.</summary>
    byte[] Prefix { get; }

    /// <summary>The whole term fits.</summary>
    bool Matches(ReadOnlySpan<byte> term);
}
