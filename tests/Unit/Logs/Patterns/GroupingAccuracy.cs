using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>
/// Grouping accuracy (Zhu et al., "Tools and Benchmarks for Automated Log Parsing", 2019): the share of the lines whose cluster is exactly the set of the lines of their true
/// template.
/// </summary>
internal static class GroupingAccuracy
{
    /// <summary>Mines the lines with the one setting that there is, and says which cluster each came to.</summary>
    public static double Of(LabelledLogs logs)
    {
        var clusters = Cluster(logs.Lines);
        var ofCluster = Groups(clusters);
        var ofTemplate = Groups(logs.Templates);
        return logs.Lines.Index().Count(line => ofCluster[clusters[line.Index]].SetEquals(ofTemplate[logs.Templates[line.Index]])) / (double)logs.Lines.Count;
    }

    /// <summary>The cluster of each line; empty where it was given up. The miner keeps no lines: here each has a part of the time of its own, and a pattern's sparkline names its lines.</summary>
    public static IReadOnlyList<string> Cluster(IReadOnlyList<string> lines)
    {
        var start = DateTimeOffset.UnixEpoch;
        var miner = new PatternMiner(new() { From = start, To = start.AddSeconds(lines.Count), Buckets = lines.Count });
        foreach (var (index, line) in lines.Index())
            miner.Add(line, start.AddSeconds(index), 1, null);
        var clusters = new string[lines.Count];
        Array.Fill(clusters, "");
        foreach (var pattern in miner.Snapshot().Patterns)
        {
            foreach (var (index, _) in pattern.Buckets.Index().Where(bucket => bucket.Item > 0))
                clusters[index] = pattern.Id;
        }

        return clusters;
    }

    private static Dictionary<string, HashSet<int>> Groups(IReadOnlyList<string> keys) =>
        keys.Index().GroupBy(key => key.Item, key => key.Index).ToDictionary(group => group.Key, group => group.ToHashSet());
}
