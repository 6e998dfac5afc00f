using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>
/// Reads KQL as Kibana does: <c>or</c> binds less than <c>and</c>, that less than <c>not</c>; keywords stand between white space, in any case; there is no operator
/// between words, so <c>a b</c> is one value. A text that is empty asks for everything, as <c>*:*</c> does.
/// https://github.com/elastic/kibana/blob/main/src/platform/packages/shared/kbn-es-query/src/kuery/grammar/grammar.peggy
/// </summary>
public static class KqlParser
{
    /// <summary>The most characters of a query.</summary>
    public const int MaximumLength = 100_000;

    /// <summary>The most conditions in a query.</summary>
    public const int MaximumConditions = 5_000;

    /// <summary>How deep parentheses and braces may stand in each other. Elasticsearch 8 takes queries 20 to 30 deep.</summary>
    public const int MaximumDepth = 20;

    /// <summary>What the text says; the first error where it cannot be read. Never throws.</summary>
    public static KqlParse Parse(string text) =>
        text.Length > MaximumLength ? new(new QueryError(new Sentence("KqlTooLong", MaximumLength), new(MaximumLength, text.Length - MaximumLength)))
        : IsEmpty(text) ? new(new KqlIs(Any(), Any()))
        : new KqlParsing(text).Run();

    /// <summary>The text asks for everything.</summary>
    public static bool IsEmpty(string text) => KqlSyntax.SkipSpace(text, 0) == text.Length;

    private static KqlWildcard Any() => new(["", ""]);
}
