using System.Buffers;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What can stand in the text of values that are kept as numbers.</summary>
internal static class NumberText
{
    private static readonly SearchValues<byte> ofLongs = SearchValues.Create("-0123456789"u8);
    private static readonly SearchValues<byte> ofDoubles = SearchValues.Create("-+.0123456789eE"u8);

    /// <summary>A value of the kind may have the bytes (in lower case) in its text.</summary>
    public static bool MayHave(StoredKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        StoredKind.Long => !bytes.ContainsAnyExcept(ofLongs),
        StoredKind.Double => !bytes.ContainsAnyExcept(ofDoubles),
        StoredKind.Boolean => "true"u8.IndexOf(bytes) >= 0 || "false"u8.IndexOf(bytes) >= 0,
        _ => true,
    };

    /// <summary>How values of the kind are written.</summary>
    public static byte CodeOf(StoredKind kind) => kind switch
    {
        StoredKind.Double => SlotCode.Double,
        StoredKind.Boolean => SlotCode.Boolean,
        StoredKind.Null => SlotCode.Null,
        _ => SlotCode.Long,
    };
}
