using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>
/// Finds a term among the words of a text without cutting all of it into words: looks for the bytes in either case, then at what stands around them.
/// </summary>
internal sealed class TermFinder
{
    // From the rarest letter to the commonest in English and in log lines; what is not named is rare.
    private const string Common = "zqxjkvwybpgfhumdclnsorita e0123456789";

    private readonly byte[] _term;
    private readonly TextAnalyzer _analyzer;
    private readonly TokenBuffer _tokens = new();
    private readonly bool _isPlain;
    private readonly bool _isSearchable;
    private readonly int _anchor;
    private readonly byte _lower;
    private readonly byte _upper;

    public TermFinder(TextAnalyzer analyzer, byte[] term)
    {
        _analyzer = analyzer;
        _term = term;
        _isSearchable = analyzer.IsStandard && Ascii.IsValid(term) && term.Length is > 0 and < StandardTokenizer.MaximumLength;
        _isPlain = _isSearchable && Array.TrueForAll(term, value => char.IsAsciiLetterLower((char)value) || char.IsAsciiDigit((char)value));
        if (!_isSearchable)
            return;
        _anchor = Rarest(term);
        _lower = term[_anchor];
        _upper = (byte)char.ToUpperInvariant((char)_lower);
    }

    /// <summary>The term is one of the text's words.</summary>
    public bool IsIn(ReadOnlySpan<byte> text) => _isSearchable && MayUseSearch(text) ? Search(text) : Count(text) > 0;

    /// <summary>The term's bytes stand somewhere in the text, in a word or out of it; true where that cannot be told cheaply.</summary>
    public bool MayBeIn(ReadOnlySpan<byte> text) => !_isSearchable || !MayUseSearch(text) || Next(text, 0) >= 0;

    /// <summary>How many of the text's words are the term.</summary>
    public int Count(ReadOnlySpan<byte> text)
    {
        _tokens.Fill(_analyzer, text);
        var count = 0;
        for (var index = 0; index < _tokens.Count; index++)
            if (_tokens[index].SequenceEqual(_term))
                count++;
        return count;
    }

    private static int Rarest(byte[] term)
    {
        var best = 0;
        for (var index = 1; index < term.Length; index++)
            if (Common.IndexOf((char)term[index], StringComparison.Ordinal) < Common.IndexOf((char)term[best], StringComparison.Ordinal))
                best = index;
        return best;
    }

    // Two letters beyond ASCII have ASCII letters as their lower case: the Kelvin sign and the dotted capital I.
    private bool MayUseSearch(ReadOnlySpan<byte> text) =>
        _isPlain && !_term.AsSpan().ContainsAny((byte)'k', (byte)'i') || Ascii.IsValid(text)
        || text.IndexOf("\u212A"u8) < 0 && text.IndexOf("\u0130"u8) < 0;

    private bool Search(ReadOnlySpan<byte> text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            var verdict = _isPlain ? Surroundings(text, at) : null;
            if (verdict == true)
                return true;
            if (verdict is null)
                return Count(text) > 0;
        }
        return false;
    }

    private int Next(ReadOnlySpan<byte> text, int from)
    {
        var last = text.Length - _term.Length;
        var position = from + _anchor;
        while (position - _anchor <= last)
        {
            var offset = _lower == _upper ? text[position..].IndexOf(_lower) : text[position..].IndexOfAny(_lower, _upper);
            if (offset < 0)
                return -1;
            position += offset;
            var start = position - _anchor;
            if (start <= last && Ascii.EqualsIgnoreCase(text.Slice(start, _term.Length), _term))
                return start;
            position++;
        }
        return -1;
    }

    // True: certainly a word; false: certainly a part of one; null: only cutting the text tells.
    private bool? Surroundings(ReadOnlySpan<byte> text, int at)
    {
        var before = at == 0 ? Neighbor.Break : Kind(text[at - 1]);
        var after = at + _term.Length == text.Length ? Neighbor.Break : Kind(text[at + _term.Length]);
        if (before == Neighbor.Joined || after == Neighbor.Joined)
            return false;
        return before == Neighbor.Break && after == Neighbor.Break ? true : null;
    }

    private static Neighbor Kind(byte value)
    {
        if (char.IsAsciiLetterOrDigit((char)value) || value == '_')
            return Neighbor.Joined;
        return value >= 0x80 || value is (byte)'.' or (byte)':' or (byte)'\'' or (byte)',' or (byte)';' ? Neighbor.Unclear : Neighbor.Break;
    }

    private enum Neighbor
    {
        Break,
        Joined,
        Unclear,
    }
}
