using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>Letters without their accents, and ligatures by their letters.</summary>
internal static class AsciiFolder
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(character switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'Æ' => "AE",
                'œ' => "oe",
                'Œ' => "OE",
                'ø' => "o",
                'Ø' => "O",
                'ł' => "l",
                'Ł' => "L",
                'đ' or 'ð' => "d",
                'Đ' or 'Ð' => "D",
                'þ' => "th",
                'Þ' => "TH",
                'ı' => "i",
                _ => character.ToString(),
            });
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
