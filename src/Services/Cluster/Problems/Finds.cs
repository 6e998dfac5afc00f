using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>Short ways to make findings.</summary>
internal static class Finds
{
    public static Finding Of(string sort, ObjectFacts subject, ProblemSeverity severity, Sentence headline, DateTimeOffset? since, params IReadOnlyList<NextStepKind> steps) =>
        new(new Problem
        {
            Id = $"{sort}:{subject.Reference}",
            Severity = severity,
            Subject = subject.Reference,
            SubjectKind = subject.Kind,
            Headline = headline,
            Since = since,
            Steps = [.. steps.Select(kind => new NextStep(kind, subject.Reference))],
        });

    public static Finding With(this Finding finding, params IEnumerable<Sentence?> details) =>
        finding with { Problem = finding.Problem with { Details = [.. finding.Problem.Details, .. details.OfType<Sentence>()] } };

    public static Finding Quoting(this Finding finding, string? quote) =>
        finding with { Problem = finding.Problem with { Quote = Quotes.Tidy(quote) } };

    /// <summary>The sentence with a key of its own where it counts one.</summary>
    public static Sentence Count(string key, int count, params IEnumerable<object> others) =>
        count == 1 ? new Sentence(key + "One", [.. others]) : new Sentence(key, [count, .. others]);
}
