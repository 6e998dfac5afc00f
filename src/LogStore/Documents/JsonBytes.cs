using System.Buffers;

namespace Dashboard.LogStore.Documents;

/// <summary>Sets of bytes that a JSON parser looks for.</summary>
internal static class JsonBytes
{
    /// <summary>What may not stand in a string as it is: the quote, the backslash and control characters.</summary>
    public static readonly SearchValues<byte> NeedsEscape = SearchValues.Create([.. "\"\\"u8, .. Enumerable.Range(0, 32).Select(value => (byte)value)]);

    /// <summary>What a number consists of.</summary>
    public static readonly SearchValues<byte> Number = SearchValues.Create("0123456789+-.eE"u8);
}
