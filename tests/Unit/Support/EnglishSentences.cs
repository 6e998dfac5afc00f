using System.Globalization;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;

namespace Dashboard.Unit.Support;

/// <summary>Writes sentences in English, as a reader sees them.</summary>
internal static class EnglishSentences
{
    private static readonly SentenceSources Sources = new(typeof(Sentence).Assembly);

    public static string Write(this Sentence sentence)
    {
        object[] arguments = [.. sentence.Arguments.Select(argument => argument is Sentence inner ? inner.Write() : argument)];
        return string.Format(CultureInfo.InvariantCulture, Sources.Pattern(sentence), arguments);
    }
}
