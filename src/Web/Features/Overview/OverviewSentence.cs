using Dashboard.Services.Cluster.Problems;
using Dashboard.Web.Controls;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Overview;

/// <summary>The line under the title: how much is wrong, how new the newest of it is, how many pods are well.</summary>
internal static class OverviewSentence
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public static string? Of(ProblemReport? report, IStringLocalizer<OverviewText> text, IFormat format)
    {
        if (report is null)
            return null;
        var bad = report.Problems.Count(problem => problem.Severity == ProblemSeverity.Bad);
        var uneasy = report.Problems.Count - bad;
        string wrong = (bad, uneasy) switch
        {
            (0, 0) => text["HeadCalm"],
            (0, 1) => text["HeadUneasyOne"],
            (0, _) => text["HeadUneasy", format.Number(uneasy)],
            (1, 0) => text["HeadBadOne"],
            (_, 0) => text["HeadBad", format.Number(bad)],
            (1, 1) => text["HeadBothOneOne"],
            (1, _) => text["HeadBothOne", format.Number(uneasy)],
            (_, 1) => text["HeadBothUneasyOne", format.Number(bad)],
            _ => text["HeadBoth", format.Number(bad), format.Number(uneasy)],
        };
        var pods = report.PodsTotal == 0 ? text["HeadNoPods"] : text["HeadPods", format.Number(report.PodsAsWanted), format.Number(report.PodsTotal)];
        return $"{wrong}{Recent(report, text, format)}{text["HeadStop"]} {pods}";
    }

    /// <summary>", 1 of them for 3 min only": the newest trouble is what one may just have caused.</summary>
    private static string Recent(ProblemReport report, IStringLocalizer<OverviewText> text, IFormat format)
    {
        var fresh = report.Problems.Select(problem => report.At - problem.Since).Where(age => age < Fresh).ToList();
        if (fresh.Count == 0)
            return "";
        var age = fresh.Max()!.Value;
        var duration = format.Duration(TimeSpan.FromMinutes(Math.Max(1, Math.Floor(age.TotalMinutes))));
        return report.Problems.Count == 1 ? text["HeadRecentAlone", duration] : text["HeadRecent", format.Number(fresh.Count), duration];
    }
}
