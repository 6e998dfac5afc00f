namespace Dashboard.LogStore.Analysis;

/// <summary>Which classes stand together in a word: UAX #29, rules WB4 to WB13b.</summary>
internal static class WordBreakRules
{
    private const int Letters = 1 << (int)WordBreakClass.Letter | 1 << (int)WordBreakClass.Hangul
        | 1 << (int)WordBreakClass.HebrewLetter | 1 << (int)WordBreakClass.LetterEmoji;

    private const int Numbers = 1 << (int)WordBreakClass.Numeric;
    private const int Katakana = 1 << (int)WordBreakClass.Katakana;
    private const int Connectors = 1 << (int)WordBreakClass.ExtendNumLetter;
    private const int Quotes = 1 << (int)WordBreakClass.SingleQuote | 1 << (int)WordBreakClass.MiddleNumberLetter;
    private const int MiddleOfLetters = Quotes | 1 << (int)WordBreakClass.MiddleLetter;
    private const int MiddleOfNumbers = Quotes | 1 << (int)WordBreakClass.MiddleNumber;
    private const int Middles = MiddleOfLetters | MiddleOfNumbers | 1 << (int)WordBreakClass.DoubleQuote;

    /// <summary>What a word must have at least one of: connectors alone are none.</summary>
    public const int Core = Letters | Numbers | Katakana;

    public static int Bit(WordBreakClass @class) => 1 << (int)@class;

    public static bool IsExtend(WordBreakClass @class) =>
        @class is WordBreakClass.Extend or WordBreakClass.SoutheastAsianExtend;

    public static bool IsMiddle(WordBreakClass @class) => (Bit(@class) & Middles) != 0;

    public static bool Joins(WordBreakClass left, WordBreakClass right)
    {
        var (l, r) = (Bit(left), Bit(right));
        if ((l & (Letters | Numbers)) != 0)
            return (r & (Letters | Numbers | Connectors)) != 0;
        if ((l & Katakana) != 0)
            return (r & (Katakana | Connectors)) != 0;
        return (l & Connectors) != 0 && (r & (Core | Connectors)) != 0;
    }

    public static bool JoinsAcross(WordBreakClass left, WordBreakClass middle, WordBreakClass right)
    {
        var (l, m, r) = (Bit(left), Bit(middle), Bit(right));
        if ((l & Letters) != 0 && (r & Letters) != 0)
            return (m & MiddleOfLetters) != 0
                || middle == WordBreakClass.DoubleQuote && left == WordBreakClass.HebrewLetter && right == WordBreakClass.HebrewLetter;
        return (l & Numbers) != 0 && (r & Numbers) != 0 && (m & MiddleOfNumbers) != 0;
    }

    public static TokenType TypeOf(int seen)
    {
        if ((seen & ~(Numbers | Connectors | MiddleOfNumbers)) == 0)
            return TokenType.Number;
        if (seen == Katakana)
            return TokenType.Katakana;
        if (seen == Bit(WordBreakClass.Hangul))
            return TokenType.Hangul;
        return seen == Bit(WordBreakClass.LetterEmoji) ? TokenType.Emoji : TokenType.Alphanumeric;
    }
}
