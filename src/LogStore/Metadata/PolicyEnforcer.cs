using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Metadata;

/// <summary>
/// Deletes indices that the rules of retention, or their policy (<c>index.lifecycle.name</c>, set by a template), keep no longer. A policy's age counts
/// from the index's making. A data stream gets a new index each day (UTC), so that its old ones can go; the one that it is written to stays.
/// </summary>
internal sealed partial class PolicyEnforcer(IndexService indices, IReadOnlyList<RetentionRule> rules, TimeProvider time, ILogger<PolicyEnforcer> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Applies the policies now and then, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
                await ApplyAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The store closes.
        }
    }

    /// <summary>Deletes what is too old or too much now; the names.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await RollAsync(cancellationToken);
        var deleted = new List<string>();
        var over = indices.Engine.Indices.Where(IsOver).Concat(new Retention(indices.Engine, rules, time).Find());
        foreach (var index in over.DistinctBy(index => index.Name).Where(index => !IsWritten(index)).ToList())
        {
            var done = await indices.DeleteAsync(index.Name, cancellationToken);
            if (done.IsSuccess)
                deleted.Add(index.Name);
            else
                LogKept(index.Name, done.Failure.Reason);
        }

        if (deleted.Count > 0)
            LogDeleted(deleted.Count, string.Join(", ", deleted));
        return deleted;
    }

    private async Task RollAsync(CancellationToken cancellationToken)
    {
        foreach (var stream in indices.Metadata.State[MetadataSection.DataStreams].Keys)
        {
            if (DataStreamTable.Backing(indices.Metadata.State, stream) is not [.., var last] || indices.Engine.Find(last) is not { } index
                || index.Created.UtcDateTime.Date >= time.GetUtcNow().UtcDateTime.Date
                || !indices.Engine.Statistics(last).TryGet(out var statistics, out _) || statistics.Documents == 0)
                continue;
            var next = await indices.AddGenerationAsync(stream, cancellationToken);
            if (!next.IsSuccess)
                LogNotRolled(stream, next.Failure.Reason);
        }
    }

    private bool IsOver(LogIndex index)
        => IndexSettings.Text(index, "index.lifecycle.name") is { } policy && LongestAge(indices.Metadata.State, policy) is { } age && time.GetUtcNow() - index.Created >= age;

    private bool IsWritten(LogIndex index)
    {
        var state = indices.Metadata.State;
        return DataStreamTable.StreamOf(state, index.Name) is { } stream && DataStreamTable.Backing(state, stream)[^1] == index.Name;
    }

    /// <summary>When the policy's indices are deleted, null for never.</summary>
    private static TimeSpan? LongestAge(MetadataState state, string policy)
    {
        if (!state[MetadataSection.Policies].TryGetValue(policy, out var definition)
            || !definition.GetProperty("policy").GetProperty("phases").TryGetProperty("delete", out var phase)
            || phase.ValueKind != JsonValueKind.Object)
            return null;
        var age = phase.TryGetProperty("min_age", out var given) ? given.ToString() : "0ms";
        return TimeValue.TryParse(age, out var span) ? span : null;
    }

    [LoggerMessage(7201, LogLevel.Information, "Deleted {Count} indices of logs that their policies keep no longer: {Names}.")]
    private partial void LogDeleted(int count, string names);

    [LoggerMessage(7202, LogLevel.Warning, "The index {Name} is too old and could not be deleted: {Reason}")]
    private partial void LogKept(string name, string reason);

    [LoggerMessage(7203, LogLevel.Warning, "The data stream {Name} goes on in yesterday's index: {Reason}")]
    private partial void LogNotRolled(string name, string reason);
}
