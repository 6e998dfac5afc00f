using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>Go's durations, as <c>@every</c> takes them: <c>90m</c>, <c>1h30m</c>.</summary>
internal static partial class CronDuration
{
    /// <summary>Null where it is wrong, or less than the second that a schedule rounds to.</summary>
    public static TimeSpan? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success || text.Length == 0)
            return null;

        double Part(string name) => match.Groups[name] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var seconds = (Part("h") * 3600) + (Part("m") * 60) + Part("s");
        return seconds is >= 1 and < 1e9 ? TimeSpan.FromSeconds(Math.Floor(seconds)) : null;
    }

    [GeneratedRegex(@"^(?:(?<h>\d{1,9}(?:\.\d{1,9})?)h)?(?:(?<m>\d{1,9}(?:\.\d{1,9})?)m)?(?:(?<s>\d{1,9}(?:\.\d{1,9})?)s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
