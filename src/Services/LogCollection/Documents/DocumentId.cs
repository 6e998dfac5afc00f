using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;

namespace Dashboard.Services.LogCollection.Documents;

/// <summary>
/// An id that follows from the line: who reads it twice makes the same one, and the store refuses the second. It says pod and container, the time to the
/// nanosecond, the text, and the how-manieth of equal lines at that time it is. Restarts need not be in it: a container's instances differ in time.
/// </summary>
internal static class DocumentId
{
    public static string Of(CollectedEntry entry)
    {
        Span<byte> bytes = stackalloc byte[20];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, entry.Source.IdHash);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], entry.Time.Nanoseconds);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[16..], (uint)(entry.Hash ^ (entry.Hash >> 32)));
        var id = Base64Url.EncodeToString(bytes);
        return entry.Repeat == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}.{entry.Repeat}");
    }
}
