namespace Dashboard.Web.Controls.DataTable;

/// <summary>Which rows are selected. Ranges reach from the row that was chosen last.</summary>
public sealed class RowSelection
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private string? anchor;

    public int Count => keys.Count;

    public IReadOnlyCollection<string> Keys => keys;

    public bool Contains(string key) => keys.Contains(key);

    public void Toggle(string key)
    {
        if (!keys.Remove(key))
            keys.Add(key);
        anchor = key;
    }

    /// <summary>Selects all from the row chosen last to this one; alone where there is no such row.</summary>
    /// <param name="indexOf">Where a row stands; null where it is not shown.</param>
    /// <param name="keysBetween">The keys of a range, both ends included.</param>
    public void Extend(string key, Func<string, int?> indexOf, Func<int, int, IEnumerable<string>> keysBetween)
    {
        if (anchor is null || indexOf(anchor) is not { } from || indexOf(key) is not { } to)
        {
            Toggle(key);
            return;
        }

        keys.UnionWith(keysBetween(Math.Min(from, to), Math.Max(from, to)));
    }

    public void Set(IEnumerable<string> all)
    {
        keys.Clear();
        keys.UnionWith(all);
        anchor = null;
    }

    public void Clear() => Set([]);

    /// <summary>Lets go of what is no longer there.</summary>
    public void Keep(Func<string, bool> isThere) => keys.RemoveWhere(key => !isThere(key));
}
