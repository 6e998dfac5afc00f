namespace Dashboard.Services.Cluster.Events;

/// <summary>Which events to show. Empty parts let all through.</summary>
public sealed record EventFilter
{
    /// <summary>For instance <c>Warning</c>.</summary>
    public string Type { get; init; } = "";

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>A kind (<c>Pod</c>), a name, or both as <c>Pod/web-1</c>; the name may be its beginning.</summary>
    public string Object { get; init; } = "";

    /// <summary>Words that all must stand in the line, in whatever case.</summary>
    public string Text { get; init; } = "";

    internal bool Passes(EventGroup group) => PassesButReason(group) && (Reasons.Count == 0 || Reasons.Contains(group.Latest.Reason));

    /// <summary>All but the reasons: what the choice of reasons counts.</summary>
    internal bool PassesButReason(EventGroup group) =>
        (Type.Length == 0 || group.Latest.Type == Type) && PassesObject(group.Latest) && PassesText(group.Latest);

    private bool PassesObject(ClusterEvent it)
    {
        if (Object.Length == 0)
            return true;
        var slash = Object.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return it.ObjectKind.Equals(Object[..slash], StringComparison.OrdinalIgnoreCase)
                && it.ObjectName.StartsWith(Object[(slash + 1)..], StringComparison.OrdinalIgnoreCase);
        }

        return it.ObjectKind.Equals(Object, StringComparison.OrdinalIgnoreCase) || it.ObjectName.StartsWith(Object, StringComparison.OrdinalIgnoreCase);
    }

    private bool PassesText(ClusterEvent it)
    {
        foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!(Has(it.Message, word) || Has(it.Reason, word) || Has(it.ObjectName, word) || Has(it.ObjectKind, word) || Has(it.ObjectNamespace, word) || Has(it.Component, word)))
                return false;
        }

        return true;
    }

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;
}
