using System.Globalization;
using System.Resources;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries;

/// <summary>Why a query cannot be asked, in a sentence for the reader's language, and the part of the query bar's text that is meant; null where none is.</summary>
public sealed record QueryError(Sentence Message, TextSpan? Span = null)
{
    private static readonly ResourceManager Texts = new(typeof(QueriesText));

    /// <summary>The same as a value of <see cref="Result{T}"/>, in English.</summary>
    public Failure ToFailure() => new() { Kind = FailureKind.Invalid, Message = English(Span is { } span ? new Sentence("QueryAt", span.Start + 1, Message) : Message) };

    private static string English(Sentence sentence) => string.Format(
        CultureInfo.InvariantCulture,
        Texts.GetString(sentence.Key, CultureInfo.InvariantCulture) ?? sentence.Key,
        [.. sentence.Arguments.Select(argument => argument is Sentence inner ? English(inner) : argument)]);
}
