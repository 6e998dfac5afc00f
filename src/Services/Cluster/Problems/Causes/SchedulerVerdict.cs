using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>
/// What the scheduler says: <c>0/5 nodes are available: 2 Insufficient memory, 3 node(s) had untolerated taint {a: b}. preemption: …</c>
/// (FitError.Error in kube-scheduler). What comes after the first full stop is about preemption and tells nothing new.
/// </summary>
internal sealed partial record SchedulerVerdict(int? Nodes, IReadOnlyList<SchedulerReason> Reasons)
{
    public static SchedulerVerdict Read(string message)
    {
        var match = Head().Match(message);
        if (!match.Success)
            return new SchedulerVerdict(message.Contains("no nodes available", StringComparison.Ordinal) ? 0 : null, []);
        var nodes = Number(match.Groups["nodes"]);
        var rest = message[match.Length..];
        var end = End().Match(rest);
        if (end.Success)
            rest = rest[..end.Index];
        var reasons = Reason().Matches(rest).Select(Read).OrderByDescending(reason => reason.Count).ToList();
        // What holds for the pod wherever it goes comes without a number.
        if (reasons.Count == 0 && rest.Trim(' ', '.') is { Length: > 0 } whole)
            reasons.Add(new SchedulerReason(nodes, whole));
        return new SchedulerVerdict(nodes, reasons);
    }

    public bool Lacks(string resource) => Reasons.Any(reason => reason.Text == $"Insufficient {resource}");

    private static int Number(Group digits) => int.TryParse(digits.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static SchedulerReason Read(Match match) =>
        new(Number(match.Groups["count"]), match.Groups["text"].Value.Trim().TrimEnd('.'));

    [GeneratedRegex(@"^0/(?<nodes>\d+) nodes are available:\s*", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Head();

    [GeneratedRegex(@"(\.\s+(preemption|no new claims)|,?\s*(no new claims to deallocate,\s*)?preemption:)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex End();

    // Texts may hold commas of their own, within a taint's braces; a new reason starts with a number.
    [GeneratedRegex(@"(?<count>\d+) (?<text>.+?)(?=, \d+ |\.?$)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Reason();
}
