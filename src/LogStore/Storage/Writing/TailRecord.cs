using System.Buffers.Binary;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>The bytes of a tail's row: the operations of one bulk, compressed, behind their length and checksum.</summary>
internal static class TailRecord
{
    private const byte Delete = 1;
    private const byte HasId = 2;
    private const byte HasRouting = 4;
    private const byte HasVersion = 8;
    private const int HeaderLength = 8;

    public static void Append(ByteBuffer output, in TailOperation operation)
    {
        var flags = (operation.Source is null ? Delete : 0) | (operation.Id is null ? 0 : HasId) | (operation.Routing is null ? 0 : HasRouting) | (operation.Version == 1 ? 0 : HasVersion);
        output.Byte((byte)flags);
        output.Number(operation.SequenceNumber);
        if (operation.Id is not null)
            output.Text(operation.Id);
        if (operation.Routing is not null)
            output.Text(operation.Routing);
        if (operation.Version != 1)
            output.Number(operation.Version);
        if (operation.Source is { } source)
            output.Bytes(source.Span);
    }

    /// <summary>The most bytes that a record of so many bytes of operations takes.</summary>
    public static int MaximumLength(int length) => HeaderLength + FastCompression.MaximumLength(length);

    public static void Compress(ReadOnlySpan<byte> operations, ByteBuffer output)
    {
        var record = output.GetSpan(MaximumLength(operations.Length));
        var length = FastCompression.Compress(operations, record[HeaderLength..]);
        BinaryPrimitives.WriteInt32LittleEndian(record, operations.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], Checksum.Of(record.Slice(HeaderLength, length)));
        output.Advance(HeaderLength + length);
    }

    /// <summary>The operations of a record. Throws <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static List<TailOperation> Read(ReadOnlySpan<byte> record)
    {
        var reader = new ByteReader(record);
        var length = (int)reader.Fixed32();
        var checksum = reader.Fixed32();
        var body = reader.Raw(reader.Remaining);
        if (Checksum.Of(body) != checksum || length < 0)
            throw new DamagedBlockException("a record of the tail fails its checksum");
        var bytes = new byte[length];
        if (!FastCompression.Decompress(body, bytes))
            throw new DamagedBlockException("a record of the tail cannot be decompressed");
        return ReadOperations(bytes);
    }

    private static List<TailOperation> ReadOperations(byte[] bytes)
    {
        var operations = new List<TailOperation>();
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var flags = reader.Byte();
            var number = reader.Number();
            var id = (flags & HasId) != 0 ? reader.Text() : null;
            var routing = (flags & HasRouting) != 0 ? reader.Text() : null;
            var version = (flags & HasVersion) != 0 ? reader.Number() : 1;
            ReadOnlyMemory<byte>? source = (flags & Delete) != 0 ? null : Slice(bytes, ref reader);
            operations.Add(new(number, id, version, routing, source));
        }
        return operations;
    }

    private static ReadOnlyMemory<byte> Slice(byte[] bytes, ref ByteReader reader)
    {
        var length = reader.Count();
        var start = bytes.Length - reader.Remaining;
        reader.Raw(length);
        return bytes.AsMemory(start, length);
    }
}
