using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.E2E.Support;

namespace Dashboard.E2E.Languages;

/// <summary>All text of the interface, from its resource files: what must not be seen where the language is Korean.</summary>
internal sealed partial class Translations
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> english = new(StringComparer.Ordinal);

    public static Translations Load()
    {
        var all = new Translations();
        var korean = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.ko.resx", SearchOption.AllDirectories))
        {
            korean.UnionWith(Read(file).Values);
            foreach (var (key, text) in Read(file.Replace(".ko.resx", ".resx", StringComparison.Ordinal)))
            {
                // Where key and text are the same word, it may also be a kind: ServiceAccount.
                if (Humps().IsMatch(key) && !key.Equals(text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                    all.keys.Add(key);
                if (!text.Contains('{', StringComparison.Ordinal))
                    all.english.Add(text);
            }
        }

        // What Korean readers are shown in English on purpose: names of the field, like Pods or ConfigMap.
        all.english.ExceptWith(korean);
        all.keys.ExceptWith(korean);
        return all;
    }

    /// <summary>Whether a text is a resource's key, or an English sentence that has a Korean one. Where names of the cluster stand, a single word may be one.</summary>
    public bool IsUntranslated(string text, bool amongNames) =>
        keys.Contains(text) || (english.Contains(text) && !(amongNames && !text.Contains(' ', StringComparison.Ordinal)));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex("^[A-Z][a-z]+[A-Z.]")]
    private static partial Regex Humps();
}
