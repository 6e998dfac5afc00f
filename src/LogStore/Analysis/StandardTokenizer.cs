using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>
/// Splits UTF-8 text into words as Lucene's StandardTokenizer does (UAX #29 word boundaries), without allocating.
/// Tokens are given as they stand in the text, not lowercased; those longer than 255 UTF-16 units are cut there.
/// </summary>
public ref struct StandardTokenizer
{
    /// <summary>The longest token, in UTF-16 units.</summary>
    public const int MaximumLength = 255;

    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<WordBreakClass> _ascii;
    private int _position;

    public StandardTokenizer(ReadOnlySpan<byte> utf8)
    {
        _text = utf8;
        _ascii = WordBreakTable.Ascii;
    }

    /// <summary>Where the token begins, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    public TokenType Type { get; private set; }

    /// <summary>The token's bytes as they stand in the text.</summary>
    public readonly ReadOnlySpan<byte> Current => _text.Slice(Start, Length);

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            Start = _position;
            var @class = Read(_position, out var size);
            var found = @class switch
            {
                <= WordBreakClass.ExtendNumLetter and not WordBreakClass.Other or WordBreakClass.LetterEmoji => ScanWord(@class, size),
                WordBreakClass.SoutheastAsian or WordBreakClass.SoutheastAsianExtend => ScanSoutheastAsian(size),
                WordBreakClass.Ideographic => ScanSingle(size, TokenType.Ideographic),
                WordBreakClass.Hiragana => ScanSingle(size, TokenType.Hiragana),
                WordBreakClass.Emoji => ScanEmoji(size),
                WordBreakClass.RegionalIndicator => ScanFlag(size),
                _ => Skip(size),
            };
            if (found)
            {
                Length = _position - Start;
                return true;
            }
        }
        return false;
    }

    private readonly WordBreakClass Read(int position, out int size)
    {
        var first = _text[position];
        if (first < 0x80)
        {
            size = 1;
            return _ascii[first];
        }
        Rune.DecodeFromUtf8(_text[position..], out var rune, out size);
        return WordBreakTable.Of(rune.Value);
    }

    private bool Skip(int size)
    {
        _position += size;
        return false;
    }

    private bool ScanSingle(int size, TokenType type)
    {
        Type = type;
        _position = SkipExtends(_position + size);
        return true;
    }

    private readonly int SkipExtends(int position)
    {
        while (position < _text.Length && WordBreakRules.IsExtend(Read(position, out var size)))
            position += size;
        return position;
    }

    private bool ScanSoutheastAsian(int size)
    {
        Type = TokenType.SoutheastAsian;
        var position = _position + size;
        while (position < _text.Length)
        {
            var next = Read(position, out size);
            if (next != WordBreakClass.SoutheastAsian && !WordBreakRules.IsExtend(next))
                break;
            position += size;
        }
        _position = position;
        return true;
    }

    private bool ScanFlag(int size)
    {
        var second = SkipExtends(_position + size);
        if (second >= _text.Length || Read(second, out var secondSize) != WordBreakClass.RegionalIndicator)
            return Skip(size);
        Type = TokenType.Emoji;
        _position = SkipExtends(second + secondSize);
        return true;
    }

    private bool ScanEmoji(int size)
    {
        Type = TokenType.Emoji;
        var position = _position + size;
        while (position < _text.Length)
        {
            var after = SkipExtends(position);
            var joined = EndsWithJoiner(after) || IsSkinTone(after);
            if (!joined || after >= _text.Length || Read(after, out size) != WordBreakClass.Emoji)
            {
                position = after;
                break;
            }
            position = after + size;
        }
        _position = position;
        return true;
    }

    // U+200D in UTF-8, which joins two emoji to one.
    private readonly bool EndsWithJoiner(int position) => position >= 3 && _text[(position - 3)..position].SequenceEqual("\u200D"u8);

    // U+1F3FB to U+1F3FF in UTF-8.
    private readonly bool IsSkinTone(int position) =>
        position + 4 <= _text.Length && _text[position..].StartsWith("\uD83C\uDFFB"u8[..3]) && _text[position + 3] >= 0xBB;

    private bool ScanWord(WordBreakClass first, int firstSize)
    {
        var seen = WordBreakRules.Bit(first);
        var previous = first;
        var position = _position + firstSize;
        var units = Units(firstSize);
        while (position < _text.Length)
        {
            var next = Read(position, out var size);
            if (units + Units(size) > MaximumLength)
                break;
            if (!WordBreakRules.IsExtend(next))
            {
                if (WordBreakRules.Joins(previous, next))
                    previous = next;
                else if (!CrossesMiddle(previous, next, position, ref size, ref units, out previous))
                    break;
                seen |= WordBreakRules.Bit(next) | WordBreakRules.Bit(previous);
            }
            position += size;
            units += Units(size);
        }
        _position = position;
        Type = WordBreakRules.TypeOf(seen);
        return (seen & WordBreakRules.Core) != 0;
    }

    // A middle character belongs to the word only where the word goes on behind it.
    private readonly bool CrossesMiddle(
        WordBreakClass previous, WordBreakClass middle, int position, ref int size, ref int units, out WordBreakClass last)
    {
        last = previous;
        if (!WordBreakRules.IsMiddle(middle))
            return false;
        var after = SkipExtends(position + size);
        if (after < _text.Length)
        {
            var next = Read(after, out var nextSize);
            if (WordBreakRules.JoinsAcross(previous, middle, next) && units + Units(size) + Units(nextSize) <= MaximumLength)
            {
                units += after - position - size;
                size = after + nextSize - position;
                last = next;
                return true;
            }
        }
        return previous == WordBreakClass.HebrewLetter && middle == WordBreakClass.SingleQuote;
    }

    private static int Units(int utf8Size) => utf8Size == 4 ? 2 : 1;
}
