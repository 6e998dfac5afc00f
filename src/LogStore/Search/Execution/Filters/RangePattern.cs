namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Terms between two bounds in the order of their bytes; null is open.</summary>
internal sealed class RangePattern(byte[]? from, bool includesFrom, byte[]? to, bool includesTo) : IBytePattern
{
    public byte[] Prefix => [];

    public bool Matches(ReadOnlySpan<byte> term)
    {
        if (from is not null && term.SequenceCompareTo(from) is var low && (low < 0 || low == 0 && !includesFrom))
            return false;
        return to is null || term.SequenceCompareTo(to) is var high && (high < 0 || high == 0 && includesTo);
    }
}
