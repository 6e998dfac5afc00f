namespace Dashboard.Services.Logs.Access;

/// <summary>The namespaces whose logs a user may read. Equal by value.</summary>
public sealed class LogScope : IEquatable<LogScope>
{
    private LogScope(bool isEverywhere, IReadOnlyList<string> namespaces)
    {
        IsEverywhere = isEverywhere;
        Namespaces = namespaces;
    }

    /// <summary>All namespaces, and what belongs to none.</summary>
    public static LogScope Everywhere { get; } = new(true, []);

    /// <summary>No namespace at all.</summary>
    public static LogScope Nowhere { get; } = new(false, []);

    public bool IsEverywhere { get; }

    /// <summary>Sorted by ordinal, without repeats; empty where it is everywhere.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    public bool IsNowhere => !IsEverywhere && Namespaces.Count == 0;

    public static LogScope Of(params IEnumerable<string> namespaces)
    {
        string[] sorted = [.. namespaces.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? Nowhere : new(false, sorted);
    }

    public bool Equals(LogScope? other) => other is not null && IsEverywhere == other.IsEverywhere && Namespaces.SequenceEqual(other.Namespaces);

    public override bool Equals(object? obj) => Equals(obj as LogScope);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsEverywhere);
        foreach (var name in Namespaces)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public override string ToString() => IsEverywhere ? "*" : string.Join(',', Namespaces);
}
