namespace Dashboard.Services.LogCollection.Lines;

/// <summary>FNV-1a, 64 bits: the same in every process, so that it can be kept. https://datatracker.ietf.org/doc/draft-eastlake-fnv/</summary>
internal static class LineHash
{
    public const ulong Start = 14695981039346656037;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong hash = Start)
    {
        foreach (var one in bytes)
            hash = (hash ^ one) * 1099511628211;
        return hash;
    }
}
