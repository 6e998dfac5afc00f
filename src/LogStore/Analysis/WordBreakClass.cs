namespace Dashboard.LogStore.Analysis;

/// <summary>The classes of characters that decide where words end (UAX #29), with Lucene's own for scripts without spaces.</summary>
internal enum WordBreakClass : byte
{
    Other,
    Letter,
    Hangul,
    HebrewLetter,
    Numeric,
    Katakana,
    ExtendNumLetter,
    Extend,
    SoutheastAsianExtend,
    SoutheastAsian,
    Ideographic,
    Hiragana,
    Emoji,
    LetterEmoji,
    RegionalIndicator,
    MiddleLetter,
    MiddleNumber,
    MiddleNumberLetter,
    SingleQuote,
    DoubleQuote,
}
