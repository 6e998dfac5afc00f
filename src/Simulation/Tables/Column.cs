namespace Dashboard.Simulation.Tables;

/// <summary>A column of a table; wide ones have priority 1.</summary>
internal sealed record Column(string Name, string Type, string Format, int Priority, string Description)
{
    public static Column Parse(string text)
    {
        text = text.Trim();
        var wide = text.EndsWith('*');
        var formatAt = text.TrimEnd('*').Split('@');
        var typeAt = formatAt[0].LastIndexOf(':');
        var (name, type) = typeAt < 0 ? (formatAt[0], "string") : (formatAt[0][..typeAt], formatAt[0][(typeAt + 1)..]);
        return new Column(name, type, formatAt.Length > 1 ? formatAt[1] : "", wide ? 1 : 0, Describe(name));
    }

    private static string Describe(string name) => name switch
    {
        "Name" => "The object's name, unique in its namespace for its kind.",
        "Age" => "The time since the object was created.",
        _ => name,
    };
}
