using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>
/// The tokens of one text as UTF-8, with their positions and where they stand in it (in bytes). Filled again and again without allocating
/// where the analyzer is the standard one.
/// </summary>
public sealed class TokenBuffer
{
    private byte[] _bytes = new byte[256];
    private int _length;
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>The token's bytes as the analyzer made them.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var entry = _entries[index];
            return _bytes.AsSpan(entry.At, entry.Length);
        }
    }

    public int Position(int index) => _entries[index].Position;

    /// <summary>Where the token begins and ends in the text, in bytes.</summary>
    public (int Start, int End) Offsets(int index) => (_entries[index].Start, _entries[index].End);

    /// <summary>Takes the tokens of a text in place of those before.</summary>
    public void Fill(TextAnalyzer analyzer, ReadOnlySpan<byte> text)
    {
        _entries.Clear();
        _length = 0;
        if (analyzer.IsStandard)
            FillStandard(text);
        else
            FillAnalyzed(analyzer, text);
    }

    private void FillStandard(ReadOnlySpan<byte> text)
    {
        var tokenizer = new StandardTokenizer(text);
        while (tokenizer.MoveNext())
        {
            Reserve(Lowercase.MaximumLength(tokenizer.Length));
            var length = Lowercase.Write(tokenizer.Current, _bytes.AsSpan(_length));
            Add(length, _entries.Count, tokenizer.Start, tokenizer.Start + tokenizer.Length);
        }
    }

    private void FillAnalyzed(TextAnalyzer analyzer, ReadOnlySpan<byte> text)
    {
        var characters = Encoding.UTF8.GetString(text);
        int unit = 0, offset = 0;
        foreach (var token in analyzer.Analyze(characters))
        {
            if (token.Start < unit)
                (unit, offset) = (0, 0);
            var start = Math.Min(token.Start, characters.Length);
            offset += Encoding.UTF8.GetByteCount(characters.AsSpan(unit, start - unit));
            unit = start;
            var end = Math.Clamp(token.End, start, characters.Length);
            Reserve(Encoding.UTF8.GetMaxByteCount(token.Text.Length));
            var length = Encoding.UTF8.GetBytes(token.Text, _bytes.AsSpan(_length));
            Add(length, token.Position, offset, offset + Encoding.UTF8.GetByteCount(characters.AsSpan(start, end - start)));
        }
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
    }

    private void Add(int length, int position, int start, int end)
    {
        _entries.Add(new(_length, length, position, start, end));
        _length += length;
    }

    private readonly record struct Entry(int At, int Length, int Position, int Start, int End);
}
