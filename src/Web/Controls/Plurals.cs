using System.Globalization;

namespace Dashboard.Web.Controls;

/// <summary>
/// The form of a text for exactly one thing: the key with <see cref="One"/> behind it, in languages that have such a form. English has, Korean has not
/// (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
/// </summary>
public static class Plurals
{
    public const string One = ".One";

    private static readonly string[] WithSingular = ["en"];

    /// <summary>The key of the form for one, where the first number among the arguments is one; else null.</summary>
    public static string? KeyOfOne(string key, IEnumerable<object> arguments) =>
        WithSingular.Contains(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) && arguments.Select(Number).FirstOrDefault(number => number is not null) is 1
            ? key + One
            : null;

    /// <summary>Numbers come as they are, or written out already.</summary>
    private static double? Number(object? argument) => argument switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(argument, CultureInfo.InvariantCulture),
        string text when text.Length > 0 && char.IsAsciiDigit(text[0]) && double.TryParse(text, NumberStyles.Number, CultureInfo.CurrentCulture, out var number) => number,
        _ => null,
    };
}
