namespace Dashboard.Services.Cluster.Search;

/// <summary>A question as its parts.</summary>
internal sealed record SearchText
{
    /// <summary>What the name must hold; empty takes any.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What the namespace must hold; null for any, and for what has none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The kinds to look through; null for all.</summary>
    public IReadOnlyList<ApiResource>? Kinds { get; init; }

    /// <summary>Nothing to look for: an empty question finds nothing.</summary>
    public bool IsEmpty => Words.Count == 0 && Namespace is null && Kinds is null;

    /// <summary>A first word that names a kind, and is not all, is taken as the kind; a slash parts namespace and name.</summary>
    public static SearchText Parse(string text, IReadOnlyList<ApiResource> resources)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        IReadOnlyList<ApiResource>? kinds = null;
        if (words.Count > 1 && resources.Where(resource => IsName(resource, words[0])).ToList() is { Count: > 0 } named)
        {
            kinds = named;
            words.RemoveAt(0);
        }

        string? @namespace = null;
        for (var i = 0; i < words.Count; i++)
        {
            var slash = words[i].IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
                continue;
            @namespace = words[i][..slash];
            words[i] = words[i][(slash + 1)..];
        }

        return new SearchText { Words = [.. words.Where(word => word.Length > 0)], Namespace = string.IsNullOrEmpty(@namespace) ? null : @namespace, Kinds = kinds };
    }

    /// <summary>The rank of an object; null where it does not fit.</summary>
    public int? Rank(string? @namespace, string name)
    {
        if (Namespace is not null && (@namespace is null || !@namespace.Contains(Namespace, StringComparison.OrdinalIgnoreCase)))
            return null;
        return NameRank.Of(name, Words);
    }

    private static bool IsName(ApiResource resource, string word) =>
        Same(resource.Kind, word) || Same(resource.Type.Plural, word) || Same(resource.Singular, word) || Same(resource.Type.QualifiedName, word)
        || resource.ShortNames.Any(name => Same(name, word));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
