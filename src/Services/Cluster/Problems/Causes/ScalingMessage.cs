using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>The deployment controller's <c>Scaled up replica set web-5d9 from 3 to 6</c> (before 1.25 <c>… to 6</c>, without where from).</summary>
internal sealed partial record ScalingMessage(string ReplicaSet, int? From, int To)
{
    public static ScalingMessage? Read(string message)
    {
        var match = Pattern().Match(message);
        return match.Success
            ? new(match.Groups["set"].Value, Number(match.Groups["from"]), Number(match.Groups["to"]) ?? 0)
            : null;
    }

    private static int? Number(Group group) => int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^Scaled (up|down) replica set (?<set>\S+)( from (?<from>\d+))? to (?<to>\d+)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Pattern();
}
