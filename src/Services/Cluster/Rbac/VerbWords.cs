using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Verbs in words: those that belong together as "read" or "write", the rest by their own names.</summary>
internal static class VerbWords
{
    private static readonly string[] Read = ["get", "list", "watch"];
    private static readonly string[] Write = ["create", "update", "patch", "delete"];

    public static Sentence Of(IReadOnlyCollection<string> verbs)
    {
        if (verbs.Contains("*"))
            return new("VerbEverything");

        var rest = verbs.ToHashSet(StringComparer.Ordinal);
        var words = new List<Sentence>();
        Fold(rest, Read, "VerbRead", words);
        Fold(rest, Write, "VerbWrite", words);
        if (words.Any(word => word.Key == "VerbWrite"))
            rest.Remove("deletecollection");
        words.AddRange(rest.Order(StringComparer.Ordinal).Select(verb => new Sentence("VerbName", verb)));
        return SentenceJoin.And(words) ?? new("VerbNothing");
    }

    private static void Fold(HashSet<string> verbs, string[] group, string key, List<Sentence> words)
    {
        if (!group.All(verbs.Contains))
            return;

        verbs.ExceptWith(group);
        words.Add(new(key));
    }
}
