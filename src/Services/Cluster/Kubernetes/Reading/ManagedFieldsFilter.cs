using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>
/// Takes the managed fields out of a stream of JSON before it is parsed: three quarters of a list of pods' metadata are these, and nobody reads them there.
/// Looks for the one sequence of bytes that can only be that key (within a string its quotes would be escaped) followed by an array without a space
/// between, as API servers write it; where they write it otherwise, nothing is taken out, and the parser skips them.
/// </summary>
internal sealed class ManagedFieldsFilter
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]"u8);
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);
    private int depth;
    private bool inString;
    private bool escaped;

    /// <summary>How many bytes of the buffer are filtered: what follows may be the beginning of the key.</summary>
    public int Clean { get; private set; }

    private static ReadOnlySpan<byte> Key => "\"managedFields\":["u8;

    /// <summary>Filters what is new in the buffer, in place; answers how many bytes are left in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Filter(Span<byte> buffer)
    {
        int read = Clean, write = Clean;
        while (true)
        {
            if (depth > 0)
                read += Skip(buffer[read..]);
            if (depth > 0)
                break;
            var rest = buffer[read..];
            var found = rest.IndexOf(Key);
            var keep = found < 0 ? rest.Length : found + Key.Length;
            if (read != write)
                rest[..keep].CopyTo(buffer[write..]);
            read += keep;
            write += keep;
            if (found < 0)
                break;
            depth = 1;
        }

        Clean = depth > 0 ? write : Math.Max(Clean, write - Key.Length + 1);
        return write;
    }

    /// <summary>The parser has taken so many bytes from the buffer's start.</summary>
    public void Consumed(int bytes) => Clean -= bytes;

    /// <summary>Nothing comes any more: what is there is all.</summary>
    public void Finish(int length) => Clean = length;

    /// <summary>Passes over the array's content; answers how far. At its end the closing bracket is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Skip(ReadOnlySpan<byte> bytes)
    {
        var at = escaped && bytes.Length > 0 ? 1 : 0;
        escaped &= bytes.IsEmpty;
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOfAny(inString ? StringEnds : Structure);
            if (next < 0)
                return bytes.Length;
            at += next;
            switch (bytes[at])
            {
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'\\' when at + 1 < bytes.Length:
                    at++;
                    break;
                case (byte)'\\':
                    escaped = true;
                    return bytes.Length;
                case (byte)'[':
                    depth++;
                    break;
                default:
                    if (--depth == 0)
                        return at;
                    break;
            }

            at++;
        }

        return bytes.Length;
    }
}
