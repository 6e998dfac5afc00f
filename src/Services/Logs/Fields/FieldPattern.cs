namespace Dashboard.Services.Logs.Fields;

/// <summary>Names with <c>*</c> for any text, which may be empty. Upper and lower case differ, as they do in field names.</summary>
public sealed class FieldPattern
{
    private readonly string[] parts;

    private FieldPattern(string[] parts) => this.parts = parts;

    /// <summary>Reads a pattern in which every <c>*</c> is a wildcard.</summary>
    public static FieldPattern Parse(string pattern) => new(pattern.Split('*'));

    /// <summary>A pattern by the texts between its wildcards: for texts that hold a <c>*</c> of their own.</summary>
    public static FieldPattern Of(IReadOnlyList<string> parts) => new([.. parts]);

    public bool Matches(ReadOnlySpan<char> name)
    {
        if (parts.Length == 1)
            return name.SequenceEqual(parts[0]);
        if (name.Length < parts[0].Length + parts[^1].Length || !name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;

        // The earliest place for each part leaves the most room for those behind it.
        var rest = name[parts[0].Length..(name.Length - parts[^1].Length)];
        for (var index = 1; index < parts.Length - 1; index++)
        {
            var at = rest.IndexOf(parts[index], StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + parts[index].Length)..];
        }

        return true;
    }
}
