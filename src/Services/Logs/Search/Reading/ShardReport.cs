using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>Reads how the shards of a search did. One that no node holds, as of a red index, is not among those that failed: it is only missing from those that answered.</summary>
internal static class ShardReport
{
    /// <summary>A failure where no shard answered; null where any did.</summary>
    public static Failure? Check(JsonElement root, string pattern)
    {
        var total = root.Integer("_shards", "total") ?? 1;
        if (total == 0)
            return new() { Kind = FailureKind.NotFound, Message = $"No index matches \"{pattern}\"." };
        if (Missing(root) < total)
            return null;
        return root.Items("_shards", "failures").Select(failure => failure.At("reason")).FirstOrDefault(reason => reason is not null) is { } first
            ? ElasticErrors.Of("The log backend", first)
            : new() { Kind = FailureKind.ServerError, Message = "No shard of the index could answer." };
    }

    /// <summary>What is missing; null where nothing is.</summary>
    public static PartialAnswer? Partial(JsonElement root)
    {
        var failed = (int)Missing(root);
        var timedOut = root.Flag("timed_out");
        if (failed == 0 && !timedOut)
            return null;
        var reasons = root.Items("_shards", "failures").Select(Reason).Where(reason => reason.Length > 0).Distinct().Take(5);
        return new(failed, (int)(root.Integer("_shards", "total") ?? failed), timedOut, [.. reasons]);
    }

    private static long Missing(JsonElement root)
    {
        var failed = root.Integer("_shards", "failed") ?? 0;
        return root.Integer("_shards", "total") is { } total && root.Integer("_shards", "successful") is { } answered ? Math.Max(failed, total - answered) : failed;
    }

    private static string Reason(JsonElement failure)
    {
        var index = failure.Text("index");
        var message = failure.At("reason") is { ValueKind: JsonValueKind.Object } reason ? ElasticErrors.Of("The log backend", reason).Message : "";
        return index is null || message.Length == 0 ? message : $"{index}: {message}";
    }
}
