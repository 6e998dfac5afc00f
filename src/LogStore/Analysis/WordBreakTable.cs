using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>The word break class of every code point: a table for the basic plane, the general category beyond it.</summary>
internal static class WordBreakTable
{
    private const int BasicPlane = 0x10000;
    private static readonly WordBreakClass[] Classes = Build();

    /// <summary>The classes of the 128 ASCII characters.</summary>
    public static ReadOnlySpan<WordBreakClass> Ascii => Classes.AsSpan(0, 128);

    public static WordBreakClass Of(int codePoint) =>
        codePoint < BasicPlane ? Classes[codePoint] : Supplementary(codePoint);

    private static WordBreakClass[] Build()
    {
        var classes = new WordBreakClass[BasicPlane];
        for (var codePoint = 0; codePoint < BasicPlane; codePoint++)
            classes[codePoint] = ByCategory(codePoint);
        foreach (var range in WordBreakRanges.All)
            classes.AsSpan(range.First, range.Last - range.First + 1).Fill(range.Class);
        foreach (var (first, last) in WordBreakRanges.SoutheastAsian)
            MarkSoutheastAsian(classes.AsSpan(first, last - first + 1));
        return classes;
    }

    // Within the scripts that are written without spaces, letters form runs; marks and digits keep their own rules.
    private static void MarkSoutheastAsian(Span<WordBreakClass> script)
    {
        foreach (ref var @class in script)
            @class = @class switch
            {
                WordBreakClass.Letter => WordBreakClass.SoutheastAsian,
                WordBreakClass.Extend => WordBreakClass.SoutheastAsianExtend,
                _ => @class,
            };
    }

    private static WordBreakClass ByCategory(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => WordBreakClass.Letter,
        UnicodeCategory.DecimalDigitNumber => WordBreakClass.Numeric,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format => WordBreakClass.Extend,
        UnicodeCategory.ConnectorPunctuation => WordBreakClass.ExtendNumLetter,
        _ => WordBreakClass.Other,
    };

    private static WordBreakClass Supplementary(int codePoint) => codePoint switch
    {
        >= 0x1F1E6 and <= 0x1F1FF => WordBreakClass.RegionalIndicator,
        >= 0x1F130 and <= 0x1F169 or >= 0x1F170 and <= 0x1F189 =>
            codePoint is 0x1F170 or 0x1F171 or 0x1F17E or 0x1F17F ? WordBreakClass.LetterEmoji : WordBreakClass.Letter,
        0x1F200 => WordBreakClass.Hiragana,
        >= 0x1F000 and <= 0x1FAFF when IsPictograph(codePoint) => WordBreakClass.Emoji,
        >= 0x1F000 and <= 0x1FAFF => WordBreakClass.Other,
        0x1B000 => WordBreakClass.Katakana,
        0x1B001 => WordBreakClass.Hiragana,
        >= 0x20000 and <= 0x3FFFF => WordBreakClass.Ideographic,
        _ when !Rune.IsValid(codePoint) => WordBreakClass.Other,
        _ => ByCategory(codePoint),
    };

    private static bool IsPictograph(int codePoint)
    {
        foreach (var (first, last) in WordBreakRanges.Pictographs)
            if (codePoint <= last)
                return codePoint >= first;
        return false;
    }
}
