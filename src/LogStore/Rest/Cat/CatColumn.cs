namespace Dashboard.LogStore.Rest.Cat;

/// <summary>A column of a <c>_cat</c> table.</summary>
/// <param name="Aliases">Short names by which it may be asked for, comma-separated.</param>
/// <param name="IsDefault">Shown where no columns are asked for.</param>
/// <param name="IsRight">Aligned to the right in text.</param>
internal sealed record CatColumn(string Name, string Aliases, string Description, bool IsDefault = true, bool IsRight = false)
{
    public IReadOnlyList<string> AliasList { get; } = Aliases.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool IsNamed(string name) => Name == name || AliasList.Contains(name);
}
