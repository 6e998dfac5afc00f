using System.Collections.Concurrent;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Fields;

/// <summary>
/// The fields of patterns, by the server's field capabilities, for all users together: nobody is shown them from here. Kept for a minute; who asks after that gets what is kept,
/// while it is asked for anew, and waits only where it is older than five. Those who ask at the same time share one request, which belongs to nobody's cancellation.
/// </summary>
internal sealed class FieldCatalog(IElasticClient client, TimeProvider time)
{
    private const int Most = 64;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Usable = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public Task<Result<FieldList>> FieldsAsync(IndexPattern pattern, bool refresh, CancellationToken cancellationToken) => FieldsAsync(pattern.Text, refresh, cancellationToken);

    /// <param name="indices">A checked pattern, or names of indices with commas between that the server has told.</param>
    public async Task<Result<FieldList>> FieldsAsync(string indices, bool refresh, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var fresh = new Entry(now, new(() => AskAsync(indices)));
        var entry = entries.AddOrUpdate(indices, _ => fresh, (_, old) => !refresh && now - old.At < Usable ? old : fresh);
        if (entry == fresh)
            Bound();
        else if (now - entry.At >= Fresh && entry.TryRenew())
            _ = RenewAsync(indices, entry, fresh);
        var answer = await entry.Answer.Value.WaitAsync(cancellationToken);
        if (!answer.IsSuccess)
            entries.TryRemove(new(indices, entry));
        return answer;
    }

    /// <summary>Puts a new answer in the place of an old one; a failure leaves the old one until it is too old.</summary>
    private async Task RenewAsync(string indices, Entry old, Entry renewed)
    {
        if ((await renewed.Answer.Value).IsSuccess)
            entries.TryUpdate(indices, renewed, old);
        else
            old.Renewed();
    }

    private async Task<Result<FieldList>> AskAsync(string indices)
    {
        var request = ElasticRequest.Get("fields", SearchPath.Of(indices, "_field_caps", "&fields=*"));
        var answer = await client.AskAsync(request, FieldCapabilities.Read, observe: null, CancellationToken.None);
        return answer.Map(read => read.Value);
    }

    private void Bound()
    {
        if (entries.Count <= Most)
            return;
        foreach (var oldest in entries.OrderBy(pair => pair.Value.At).Take(entries.Count - (Most * 3 / 4)))
            entries.TryRemove(oldest);
    }

    private sealed class Entry(DateTimeOffset at, Lazy<Task<Result<FieldList>>> answer)
    {
        private int renewing;

        public DateTimeOffset At => at;

        public Lazy<Task<Result<FieldList>>> Answer => answer;

        /// <summary>True for the one who is to renew it.</summary>
        public bool TryRenew() => Interlocked.Exchange(ref renewing, 1) == 0;

        public void Renewed() => Volatile.Write(ref renewing, 0);
    }
}
