using System.Text.RegularExpressions;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>What matches the pattern becomes a text, in which <c>$1</c> is the first group; and why.</summary>
internal sealed record Rewrite(string Pattern, string Becomes, string Why)
{
    public string Apply(string text) => Regex.Replace(text, Pattern, Becomes, RegexOptions.CultureInvariant);
}
