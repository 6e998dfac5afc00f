using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>
/// Looks for bytes of ASCII in either case through many values at once: compares the two rarest of them at 32 places a step, and the rest only where both fit.
/// </summary>
internal sealed class Needle
{
    // From the rarest letter to the commonest in English and in log lines; what is not named is rare.
    private const string Common = "zqxjkvwybpgfhumdclnsorita e0123456789";
    private const byte CaseBit = 0x20;
    private readonly byte[] needle;
    private readonly int first;
    private readonly int second;

    private Needle(byte[] needle)
    {
        this.needle = needle;
        int[] byRarity = [.. Enumerable.Range(0, needle.Length).OrderBy(index => Common.IndexOf((char)needle[index], StringComparison.Ordinal))];
        (first, second) = (byRarity[0], byRarity[1]);
    }

    /// <summary>Null where the bytes are too few or no ASCII in lower case.</summary>
    public static Needle? Of(ReadOnlySpan<byte> lower)
        => lower.Length < 2 || !Ascii.IsValid(lower) || lower.ContainsAnyInRange((byte)'A', (byte)'Z') ? null : new(lower.ToArray());

    public int Length => needle.Length;

    /// <summary>The bytes that are sought.</summary>
    public ReadOnlySpan<byte> Bytes => needle;

    /// <summary>It stands somewhere in a text, or it cannot be told.</summary>
    public bool MayBeIn(ReadOnlySpan<byte> text) => Next(text, 0) >= 0 || !SpeaksFor(text);

    /// <summary>
    /// False where letters beyond ASCII may stand for some of the needle's: the Kelvin sign is a k in lower case, the dotted capital I an i.
    /// </summary>
    public bool SpeaksFor(ReadOnlySpan<byte> text)
        => !needle.AsSpan().ContainsAny((byte)'k', (byte)'i') || Ascii.IsValid(text) || text.IndexOf("\u212A"u8) < 0 && text.IndexOf("\u0130"u8) < 0;

    /// <summary>Where it stands next, -1 for nowhere.</summary>
    public int Next(ReadOnlySpan<byte> text, int from)
    {
        var (one, foldOne) = Anchor(first);
        var (two, foldTwo) = Anchor(second);
        ref var start = ref MemoryMarshal.GetReference(text);
        var position = from;
        var farthest = Math.Max(first, second);
        for (; position + farthest + Vector256<byte>.Count <= text.Length; position += Vector256<byte>.Count)
        {
            var fits = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)(position + first)) | foldOne, one)
                & Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)(position + second)) | foldTwo, two);
            for (var mask = fits.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
                if (IsAt(text, position + BitOperations.TrailingZeroCount(mask)))
                    return position + BitOperations.TrailingZeroCount(mask);
        }
        for (; position + needle.Length <= text.Length; position++)
            if (IsAt(text, position))
                return position;
        return -1;
    }

    private (Vector256<byte> Value, Vector256<byte> Fold) Anchor(int index)
        => (Vector256.Create(needle[index]), Vector256.Create(char.IsAsciiLetterLower((char)needle[index]) ? CaseBit : (byte)0));

    private bool IsAt(ReadOnlySpan<byte> text, int position)
        => position + needle.Length <= text.Length && Ascii.EqualsIgnoreCase(text.Slice(position, needle.Length), needle);
}
