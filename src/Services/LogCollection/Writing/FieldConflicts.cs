using System.Text.RegularExpressions;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Writing;

/// <summary>
/// Remembers which fields of a container do not fit into an index, where another program gave the name another type first, so that not each of its documents is
/// refused once. Of one day: tomorrow's index may take them.
/// </summary>
internal sealed partial class FieldConflicts
{
    private const int MostContainers = 5000;
    private const int MostFields = 20;

    private readonly Dictionary<ContainerKey, HashSet<string>> byContainer = [];
    private string index = "";

    /// <summary>The name among <paramref name="names"/> that a store's words are about: Elasticsearch puts it, with those below it, into brackets.</summary>
    public static string? Named(string reason, IReadOnlySet<string> names)
    {
        foreach (Match match in Bracketed().Matches(reason))
        {
            if (names.Contains(match.Groups[1].Value))
                return match.Groups[1].Value;
        }

        return null;
    }

    /// <summary>The fields to leave out, with those of the document itself.</summary>
    public IReadOnlySet<string> Of(string index, ContainerKey container, HashSet<string> own)
    {
        if (index == this.index && byContainer.TryGetValue(container, out var known))
            own.UnionWith(known);
        return own;
    }

    public void Add(string index, ContainerKey container, string field)
    {
        if (index != this.index || byContainer.Count > MostContainers)
        {
            byContainer.Clear();
            this.index = index;
        }

        if (!byContainer.TryGetValue(container, out var known))
            byContainer[container] = known = new(StringComparer.Ordinal);
        if (known.Count < MostFields)
            known.Add(field);
    }

    [GeneratedRegex(@"\[([^\].]+)(?:\.[^\]]*)?\]")]
    private static partial Regex Bracketed();
}
