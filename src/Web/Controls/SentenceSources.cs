using System.Globalization;
using System.Reflection;
using System.Resources;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

/// <summary>
/// Every resource file of the assemblies that say <see cref="Sentence"/>s. A new service needs no registration: its <c>*Text.resx</c> is found.
/// Keys are unique over all of them (a test holds it).
/// </summary>
public sealed class SentenceSources
{
    private const string Suffix = ".resources";
    private readonly IReadOnlyList<ResourceManager> managers;

    public SentenceSources(params IEnumerable<Assembly> assemblies) => managers =
    [
        .. from assembly in assemblies
           from name in assembly.GetManifestResourceNames()
           where name.EndsWith("Text" + Suffix, StringComparison.Ordinal)
           select new ResourceManager(name[..^Suffix.Length], assembly),
    ];

    /// <summary>The pattern of a sentence, with <c>{0}</c> placeholders, in the form for one thing where it counts one; its key where no file has it.</summary>
    public string Pattern(Sentence sentence) =>
        (Plurals.KeyOfOne(sentence.Key, sentence.Arguments) is { } one ? Find(one) : null) ?? Find(sentence.Key) ?? sentence.Key;

    private string? Find(string key)
    {
        foreach (var manager in managers)
        {
            if (manager.GetString(key, CultureInfo.CurrentUICulture) is { } found)
                return found;
        }

        return null;
    }
}
