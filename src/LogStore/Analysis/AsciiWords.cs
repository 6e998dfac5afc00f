namespace Dashboard.LogStore.Analysis;

/// <summary>The words of a text of ASCII alone, as <see cref="StandardTokenizer"/> finds them, several times as fast: one look into a table a character.</summary>
internal ref struct AsciiWords(ReadOnlySpan<byte> text)
{
    private const byte None = 0;
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Connector = 4;
    private const byte JoinsLetters = 8;
    private const byte JoinsDigits = 16;
    private const byte JoinsBoth = JoinsLetters | JoinsDigits;
    private const byte Word = Letter | Digit | Connector;
    private static readonly byte[] kinds = [.. Enumerable.Range(0, 256).Select(KindOf)];
    private readonly ReadOnlySpan<byte> text = text;
    private int position;

    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>The word as it stands in the text.</summary>
    public readonly ReadOnlySpan<byte> Current => text.Slice(Start, Length);

    public bool MoveNext()
    {
        var table = kinds;
        while (position < text.Length)
        {
            var kind = table[text[position]];
            if ((kind & Word) == 0)
            {
                position++;
                continue;
            }
            Start = position;
            // Connectors alone are no word.
            if ((Scan(table, kind) & (Letter | Digit)) == 0)
                continue;
            Length = position - Start;
            return true;
        }
        return false;
    }

    /// <summary>Goes to the end of the word; what kinds of characters are in it.</summary>
    private int Scan(byte[] table, byte last)
    {
        int seen = last;
        for (position++; position < text.Length && position - Start < StandardTokenizer.MaximumLength; position++)
        {
            var kind = table[text[position]];
            if ((kind & Word) == 0)
            {
                // A middle character belongs to the word only where the word goes on behind it.
                if (kind == 0 || position + 1 >= text.Length || position + 2 - Start > StandardTokenizer.MaximumLength)
                    break;
                var next = table[text[position + 1]];
                if ((last & next & Letter) == 0 || (kind & JoinsLetters) == 0)
                    if ((last & next & Digit) == 0 || (kind & JoinsDigits) == 0)
                        break;
                position++;
                kind = next;
            }
            last = kind;
            seen |= kind;
        }
        return seen;
    }

    private static byte KindOf(int character) => character >= 128 ? None : WordBreakTable.Ascii[character] switch
    {
        WordBreakClass.Letter => Letter,
        WordBreakClass.Numeric => Digit,
        WordBreakClass.ExtendNumLetter => Connector,
        WordBreakClass.MiddleLetter => JoinsLetters,
        WordBreakClass.MiddleNumber => JoinsDigits,
        WordBreakClass.MiddleNumberLetter or WordBreakClass.SingleQuote => JoinsBoth,
        _ => None,
    };
}
