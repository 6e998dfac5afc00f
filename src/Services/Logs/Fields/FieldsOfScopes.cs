using System.Collections.Concurrent;
using Dashboard.Services.Logs.Access;

namespace Dashboard.Services.Logs.Fields;

/// <summary>
/// Which fields the documents of a scope have, kept for a while. Whoever asks has been reviewed for the scope just then: those with the same rights see the same fields.
/// </summary>
internal sealed class FieldsOfScopes(TimeProvider time)
{
    private const int Most = 64;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<(string Indices, LogScope Scope), Entry> entries = new();

    /// <summary>Names of the fields; null where they are not kept, or no longer.</summary>
    public IReadOnlySet<string>? Find(string indices, LogScope scope) =>
        entries.TryGetValue((indices, scope), out var entry) && time.GetUtcNow() - entry.At < Fresh ? entry.Names : null;

    public void Keep(string indices, LogScope scope, IReadOnlySet<string> names)
    {
        entries[(indices, scope)] = new(time.GetUtcNow(), names);
        if (entries.Count <= Most)
            return;
        foreach (var oldest in entries.OrderBy(pair => pair.Value.At).Take(entries.Count - (Most * 3 / 4)))
            entries.TryRemove(oldest);
    }

    private sealed record Entry(DateTimeOffset At, IReadOnlySet<string> Names);
}
