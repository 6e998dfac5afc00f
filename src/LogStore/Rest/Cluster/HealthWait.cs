using System.Globalization;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary>What a request for the health waits for. Nothing here changes by waiting: what is not so now is a time-out.</summary>
internal static class HealthWait
{
    private static readonly string[] Worse = ["green", "yellow", "red"];

    public static bool IsMet(RestParameters parameters, ClusterState cluster)
        => FitsStatus(parameters.Text("wait_for_status"), cluster.Status)
            && FitsNumber(parameters.Text("wait_for_nodes"), 1)
            && FitsShards(parameters.Text("wait_for_active_shards"), cluster);

    private static bool FitsStatus(string? wanted, string status)
        => wanted is null || Array.IndexOf(Worse, status) <= (Array.IndexOf(Worse, wanted) is >= 0 and var place
            ? place
            : throw RestFailure.IllegalArgument($"unknown cluster health status [{wanted}]"));

    private static bool FitsShards(string? wanted, ClusterState cluster) => wanted switch
    {
        null => true,
        "all" => cluster.UnassignedShards == 0,
        _ => int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && cluster.ActiveShards >= number,
    };

    private static bool FitsNumber(string? wanted, int number)
    {
        if (wanted is null)
            return true;
        var digits = wanted.TrimStart('>', '<', '=', 'g', 'l', 'e', 't', '(').TrimEnd(')');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            throw RestFailure.IllegalArgument($"cannot parse [{wanted}]");
        return wanted[..(wanted.Length - digits.Length)].TrimEnd('(') switch
        {
            ">=" or "ge" => number >= limit,
            ">" or "gt" => number > limit,
            "<=" or "le" => number <= limit,
            "<" or "lt" => number < limit,
            _ => number == limit,
        };
    }
}
