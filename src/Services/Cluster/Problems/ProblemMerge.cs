namespace Dashboard.Services.Cluster.Problems;

/// <summary>Makes one line of all that was found of a subject, moves what another problem explains below that one, and puts the worst first.</summary>
internal static class ProblemMerge
{
    private const int MostDetails = 6;

    /// <summary>The findings come in the order of the detectors: the first of a subject gives its headline.</summary>
    public static IReadOnlyList<Finding> Of(IEnumerable<Finding> findings)
    {
        var bySubject = new Dictionary<ResourceRef, Finding>();
        var explained = new List<Finding>();
        foreach (var finding in findings)
        {
            if (bySubject.TryGetValue(finding.Problem.Subject, out var first))
                bySubject[finding.Problem.Subject] = Join(first, finding);
            else if (finding.CausedBy.Count > 0)
                explained.Add(finding);
            else
                bySubject[finding.Problem.Subject] = finding;
        }

        foreach (var finding in explained)
            Explain(finding, bySubject);
        return
        [
            .. bySubject.Values
                .OrderByDescending(it => it.Problem.Severity)
                .ThenByDescending(it => it.Down)
                .ThenByDescending(it => it.Problem.Since ?? DateTimeOffset.MinValue)
                .ThenBy(it => it.Problem.Id, StringComparer.Ordinal),
        ];
    }

    private static void Explain(Finding finding, Dictionary<ResourceRef, Finding> bySubject)
    {
        var cause = finding.CausedBy.FirstOrDefault(bySubject.ContainsKey);
        if (cause == default)
            bySubject.TryAdd(finding.Problem.Subject, finding);
        else
            bySubject[cause] = bySubject[cause].WithDetail(finding.AsDetail ?? finding.Problem.Headline);
    }

    /// <summary>The lesser finding adds its headline, unless it only says that pods are missing, and can make it worse.</summary>
    private static Finding Join(Finding first, Finding other)
    {
        var joined = other.Problem.Headline.Key is "ProblemTooFewReady" ? first : first.WithDetail(other.AsDetail ?? other.Problem.Headline);
        return joined with
        {
            Down = Math.Max(first.Down, other.Down),
            Problem = joined.Problem with { Quote = joined.Problem.Quote ?? other.Problem.Quote },
        };
    }

    private static Finding WithDetail(this Finding finding, Primitives.Sentence detail) =>
        finding.Problem.Details.Count >= MostDetails || finding.Problem.Details.Contains(detail) ? finding : finding.With(detail);
}
