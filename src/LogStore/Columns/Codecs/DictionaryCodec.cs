namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Sorted terms, each without the beginning that it shares with the one before.</summary>
internal static class DictionaryCodec
{
    public static void Encode(TermDictionary terms, ByteBuffer output)
    {
        output.Number(terms.Count);
        for (var ordinal = 0; ordinal < terms.Count; ordinal++)
        {
            var term = terms[ordinal];
            var shared = ordinal == 0 ? 0 : term.CommonPrefixLength(terms[ordinal - 1]);
            output.Number(shared);
            output.Bytes(term[shared..]);
        }
    }

    public static TermDictionary Decode(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var ends = new int[Math.Min(input.Count(), bytes.Length)];
        using var terms = new ByteBuffer(bytes.Length * 2);
        var before = 0;
        for (var ordinal = 0; ordinal < ends.Length; ordinal++)
        {
            var shared = input.Count();
            if (shared > terms.Length - before)
                throw new DamagedBlockException("a term shares too much");
            var start = terms.Length;
            terms.Repeat(before, shared);
            terms.Raw(input.Bytes());
            before = start;
            ends[ordinal] = terms.Length;
        }
        return new(terms.Span.ToArray(), ends);
    }
}
