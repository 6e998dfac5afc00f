namespace Dashboard.Services.Primitives;

/// <summary>Joins sentences to one: "a, b or c". Long lists become a balanced tree, for a reader follows sentences inside sentences only so deep.</summary>
public static class SentenceJoin
{
    /// <summary>"a, b or c"; null for none.</summary>
    public static Sentence? Or(IReadOnlyList<Sentence> items) => Last(items, "JoinOr");

    /// <summary>"a, b and c"; null for none.</summary>
    public static Sentence? And(IReadOnlyList<Sentence> items) => Last(items, "JoinAnd");

    /// <summary>"a, b, c"; null for none.</summary>
    public static Sentence? Comma(IReadOnlyList<Sentence> items) => items.Count == 0 ? null : Tree(items, "JoinComma");

    /// <summary>"a; b; c"; null for none.</summary>
    public static Sentence? Semicolon(IReadOnlyList<Sentence> items) => items.Count == 0 ? null : Tree(items, "JoinSemicolon");

    /// <summary>Names with "or" before the last; there must be at least one.</summary>
    public static object OrNames(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : new Sentence("JoinOr", string.Join(", ", names.SkipLast(1)), names[^1]);

    private static Sentence? Last(IReadOnlyList<Sentence> items, string key) => items.Count switch
    {
        0 => null,
        1 => items[0],
        _ => new(key, Tree([.. items.SkipLast(1)], "JoinComma"), items[^1]),
    };

    private static Sentence Tree(IReadOnlyList<Sentence> items, string key)
    {
        if (items.Count == 1)
            return items[0];

        var half = (items.Count + 1) / 2;
        return new(key, Tree([.. items.Take(half)], key), Tree([.. items.Skip(half)], key));
    }
}
