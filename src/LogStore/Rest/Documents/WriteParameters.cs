using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Parameters that all writes share.</summary>
internal static class WriteParameters
{
    public static readonly string[] Names =
    [
        "wait_for_active_shards", "op_type", "refresh", "routing", "timeout", "version", "version_type", "if_seq_no", "if_primary_term", "pipeline",
        "require_alias", "parent",
    ];

    /// <summary>What is written can be searched at once; a forced refresh is only said.</summary>
    public static bool ForcesRefresh(RestParameters parameters) => parameters.Text("refresh") switch
    {
        "" or "true" => true,
        null or "false" or "wait_for" => false,
        var other => throw RestFailure.IllegalArgument($"Unknown value for refresh: [{other}]."),
    };

    public static void RefusePipeline(RestParameters parameters)
    {
        if (parameters.Text("pipeline") is { } pipeline and not ("" or "_none"))
            throw RestFailure.IllegalArgument($"pipeline with id [{pipeline}] does not exist");
    }
}
