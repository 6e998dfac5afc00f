using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Changes;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Web.Controls;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>Every sentence is there in both languages, with the same places for values.</summary>
public sealed partial class ProblemTextTests
{
    [Theory]
    [InlineData(typeof(ProblemText))]
    [InlineData(typeof(ChangeText))]
    public void Resources_BothLanguages_HaveTheSameKeysAndPlaces(Type text)
    {
        var manager = new ResourceManager(text);
        var english = Entries(manager, CultureInfo.InvariantCulture);
        var korean = Entries(manager, CultureInfo.GetCultureInfo("ko"));

        // Korean has no form of its own for one thing.
        var common = english.Where(entry => !entry.Key.EndsWith(Plurals.One, StringComparison.Ordinal)).ToArray();
        Assert.Equal(common.Select(entry => entry.Key).Order(), korean.Keys.Order());
        Assert.All(common, entry => Assert.Equal(Places(entry.Value), Places(korean[entry.Key])));
    }

    private static Dictionary<string, string> Entries(ResourceManager manager, CultureInfo culture) =>
        manager.GetResourceSet(culture, true, false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Places(string pattern) => Place().Matches(pattern).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
