using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.Unit.Support;
using Dashboard.Web.Controls;

namespace Dashboard.Unit.Architecture;

/// <summary>Every text stands in every language: the same keys, the same placeholders, none of them empty; and a sentence's key in one file only.</summary>
public sealed partial class ResourceFileTests
{
    public static TheoryData<string> Files() => [.. English().Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void ResourceFile_InKorean_HasTheSameKeysAndPlaceholders(string file)
    {
        var english = Read(file);
        var korean = Read(Path.ChangeExtension(file, ".ko.resx"));
        // Korean has no form of its own for one thing.
        string[] keys = [.. english.Keys.Where(key => !IsFormForOne(key, english))];
        Assert.Equal(keys.Order(), korean.Keys.Order());
        Assert.All(keys.Select(key => KeyValuePair.Create(key, english[key])), entry => Assert.Equal((entry.Key, Placeholders(entry.Value)), (entry.Key, Placeholders(korean[entry.Key]))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ResourceFile_AnyLanguage_HasNoEmptyText(string file)
    {
        Assert.All(Read(file), AssertText);
        Assert.All(Read(Path.ChangeExtension(file, ".ko.resx")), AssertText);

        static void AssertText(KeyValuePair<string, string> entry)
        {
            // Words before and after a value: where one language has them before it, another has them after it.
            Assert.True(entry.Value.Trim().Length > 0 || entry.Key.EndsWith("Before", StringComparison.Ordinal) || entry.Key.EndsWith("After", StringComparison.Ordinal), entry.Key);
            Assert.Equal(entry.Key.Trim(), entry.Key);
        }
    }

    [Fact]
    public void SentencesOfServices_OverAllFiles_HaveKeysOfTheirOwn()
    {
        var repeated = Repository.Sources("src/Services", "*Text.resx").SelectMany(file => Read(Path.GetRelativePath(Repository.Root, file)).Keys)
            .GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(repeated);
    }

    private static bool IsFormForOne(string key, Dictionary<string, string> all) => key.EndsWith(Plurals.One, StringComparison.Ordinal) && all.ContainsKey(key[..^Plurals.One.Length]);

    private static IEnumerable<string> English() =>
        Repository.Sources("src", "*.resx").Where(file => !file.EndsWith(".ko.resx", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Repository.Root, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
