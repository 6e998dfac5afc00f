using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Puts rules together by what may be done: rules of one resource are merged, resources with the same verbs and the same risks share a line.</summary>
public static class RightsInWords
{
    /// <summary>Grave risks first, then what changes things, then what only reads.</summary>
    public static IReadOnlyList<Right> Describe(IEnumerable<RbacRule> rules) =>
    [
        .. rules.SelectMany(Atoms)
            .GroupBy(atom => (atom.Group, atom.Resource, atom.Names))
            .Select(same => (same.Key.Group, same.Key.Resource, same.Key.Names, Verbs: Verbs(same.SelectMany(atom => atom.Verbs))))
            .GroupBy(atom => (string.Join(',', atom.Verbs), atom.Names, Risks: string.Join(',', Risks(atom.Group, atom.Resource, atom.Verbs).Select(risk => risk.Text.Key))))
            .Select(line => Line([.. line.Select(atom => (atom.Group, atom.Resource))], line.First().Verbs, line.Key.Names))
            .OrderByDescending(right => right.Risks.Any(risk => risk.Grave)).ThenByDescending(right => right.Risks.Count > 0)
            .ThenByDescending(right => right.Verbs.Any(verb => verb is not ("get" or "list" or "watch"))),
    ];

    /// <summary>The lines as one sentence, at most <paramref name="most"/> of them: "read pods; write deployments.apps; and 3 more".</summary>
    public static Sentence Summary(IReadOnlyList<Right> rights, int most)
    {
        if (rights.Count == 0)
            return new("RightsNone");

        var lines = SentenceJoin.Semicolon([.. rights.Take(most).Select(right => new Sentence("RightLine", right.May, Resources(right.On)))])!;
        return rights.Count <= most ? lines : new("RightsAndMore", lines, rights.Count - most);
    }

    private static Sentence Resources(IReadOnlyList<Sentence> on) =>
        on.Count <= 3 ? SentenceJoin.Comma(on)! : new("RightsAndOthers", SentenceJoin.Comma([.. on.Take(2)])!, on.Count - 2);

    private static IEnumerable<Atom> Atoms(RbacRule rule)
    {
        var names = string.Join('\n', rule.Names.Order(StringComparer.Ordinal));
        foreach (var group in rule.Groups)
        {
            foreach (var resource in rule.Resources)
                yield return new(group, resource, names, rule.Verbs);
        }

        foreach (var url in rule.Urls)
            yield return new(UrlGroup, url, "", rule.Verbs);
    }

    /// <summary>No API group has this name: it marks the paths beside the resources.</summary>
    private const string UrlGroup = "/";

    private static string[] Verbs(IEnumerable<string> verbs)
    {
        string[] all = [.. verbs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return all.Contains("*") ? ["*"] : all;
    }

    private static Right Line(IReadOnlyList<(string Group, string Resource)> atoms, string[] verbs, string names) => new()
    {
        May = VerbWords.Of(verbs),
        Verbs = verbs,
        On = [.. atoms.Select(atom => atom.Group == UrlGroup ? new("ResourceUrl", atom.Resource) : ResourceWords.Of(atom.Group, atom.Resource))],
        Names = names.Length == 0 ? [] : names.Split('\n'),
        Risks = [.. Risks(atoms[0].Group, atoms[0].Resource, verbs)],
    };

    private static IEnumerable<RightRisk> Risks(string group, string resource, string[] verbs) => group == UrlGroup ? [] : RightRisks.Of(group, resource, verbs);

    private sealed record Atom(string Group, string Resource, string Names, IReadOnlyList<string> Verbs);
}
