using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>
/// Ids that the store chooses: 20 characters as Elasticsearch's, made of nine random bytes of the index and six of the document's sequence number, so that
/// they need not be stored.
/// </summary>
internal sealed class AutoId
{
    private const int PrefixCharacters = 12;
    private const int Characters = 20;
    private readonly string prefix;
    private readonly byte[] prefixBytes;

    public AutoId(ReadOnlySpan<byte> key)
    {
        Key = key.ToArray();
        prefix = Base64Url.EncodeToString(key);
        prefixBytes = Encoding.ASCII.GetBytes(prefix);
    }

    /// <summary>Nine bytes.</summary>
    public byte[] Key { get; }

    public static AutoId Create() => new(RandomNumberGenerator.GetBytes(9));

    public string Format(long sequenceNumber)
    {
        Span<byte> id = stackalloc byte[Characters];
        Format(sequenceNumber, id);
        return Encoding.ASCII.GetString(id);
    }

    /// <summary>The same as UTF-8: 20 bytes.</summary>
    public void Format(long sequenceNumber, Span<byte> output)
    {
        prefixBytes.CopyTo(output);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, sequenceNumber);
        Base64Url.EncodeToUtf8(bytes[2..], output[PrefixCharacters..]);
    }

    /// <summary>The sequence number of an id that this index may have chosen.</summary>
    public bool TryParse(string id, out long sequenceNumber)
    {
        sequenceNumber = 0;
        if (id.Length != Characters || !id.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        if (!Base64Url.TryDecodeFromChars(id.AsSpan(PrefixCharacters), bytes[2..], out var written) || written != 6)
            return false;
        sequenceNumber = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return true;
    }
}
