using Dashboard.LogStore.Metadata;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Parameters by which a request says how its names are resolved.</summary>
internal static class RequestOptions
{
    public static readonly string[] Names = ["ignore_unavailable", "allow_no_indices", "expand_wildcards", "ignore_throttled"];

    public static ResolveOptions Read(RestParameters parameters, ResolveOptions defaults)
    {
        var options = defaults with
        {
            IgnoreUnavailable = parameters.Flag("ignore_unavailable", defaults.IgnoreUnavailable),
            AllowNoIndices = parameters.Flag("allow_no_indices", defaults.AllowNoIndices),
        };
        if (options.IgnoreUnavailable && !defaults.IgnoreUnavailable && defaults.ForbidClosed)
            options = options with { ForbidClosed = true };
        var expand = parameters.List("expand_wildcards");
        return expand.Count == 0 ? options : expand.Aggregate(options with { ExpandOpen = false, ExpandClosed = false, ExpandHidden = false }, Expand);
    }

    private static ResolveOptions Expand(ResolveOptions options, string state) => state switch
    {
        "open" => options with { ExpandOpen = true },
        "closed" => options with { ExpandClosed = true },
        "hidden" => options with { ExpandHidden = true },
        "all" => options with { ExpandOpen = true, ExpandClosed = true, ExpandHidden = true },
        "none" => options with { ExpandOpen = false, ExpandClosed = false, ExpandHidden = false },
        _ => throw RestFailure.IllegalArgument($"No valid expand wildcard value [{state}]"),
    };
}
