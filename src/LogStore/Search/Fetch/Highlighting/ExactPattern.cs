using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>One term.</summary>
internal sealed class ExactPattern(byte[] term) : IBytePattern
{
    public byte[] Prefix => term;

    public bool Matches(ReadOnlySpan<byte> value) => value.SequenceEqual(term);
}
