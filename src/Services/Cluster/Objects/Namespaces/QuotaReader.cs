using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>Reads resource quotas and limit ranges.</summary>
public static class QuotaReader
{
    public static IReadOnlyList<QuotaUse> ReadQuota(JsonElement json)
    {
        var reference = new ResourceRef(KnownTypes.ResourceQuotas, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? "");
        var side = json.At("status", "hard") is null ? "spec" : "status";
        return
        [
            .. json.Entries(side, "hard").Select(entry =>
            {
                var hard = json.Scalar(side, "hard", entry.Name) ?? "";
                var used = json.Scalar("status", "used", entry.Name) ?? "0";
                return new QuotaUse(reference, entry.Name, used, hard, Share(Quantity.Parse(used), Quantity.Parse(hard)));
            }),
        ];
    }

    public static IReadOnlyList<LimitRule> ReadLimits(JsonElement json)
    {
        var reference = new ResourceRef(KnownTypes.LimitRanges, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? "");
        return
        [
            .. json.Items("spec", "limits").SelectMany(limit =>
                ((string[])["min", "max", "defaultRequest", "default", "maxLimitRequestRatio"])
                    .SelectMany(side => limit.Entries(side).Select(entry => entry.Name))
                    .Distinct(StringComparer.Ordinal)
                    .Select(resource => new LimitRule(
                        reference,
                        limit.Text("type") ?? "",
                        resource,
                        limit.Scalar("min", resource),
                        limit.Scalar("max", resource),
                        limit.Scalar("defaultRequest", resource),
                        limit.Scalar("default", resource)))),
        ];
    }

    /// <summary>Of a quota of nothing, anything is too much.</summary>
    private static double? Share(double? used, double? hard) => hard switch
    {
        null => null,
        0 => used > 0 ? 1 : 0,
        _ => used / hard,
    };
}
