namespace Dashboard.Bench;

/// <summary>Words by which some of the cluster's pods can be found: what their names begin with, whoever made them.</summary>
internal static class PodNames
{
    private const int Wanted = 5;

    /// <summary>The most frequent beginnings, without the two parts that a deployment's pods end with; from the table that kubectl prints for all namespaces.</summary>
    public static IReadOnlyList<string> Beginnings(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Split('-'))
            .Where(parts => parts.Length > 2)
            .CountBy(parts => string.Join('-', parts[..^2]))
            .OrderByDescending(group => group.Value)
            .Take(Wanted)
            .Select(group => group.Key),
    ];
}
