using Dashboard.Unit.LogStore.Aggregations;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>A real server, spoken to as if it were 7.10, and what of its answers is compared.</summary>
internal sealed record RealServer(ServerRules Rules, ApiClient Client) : IDisposable
{
    private IReadOnlySet<string> Ignored { get; } = Rules.Ignored.Select(rule => rule.Pattern).ToHashSet(StringComparer.Ordinal);

    /// <summary>Puts a request to both; where their answers differ, how. Null where they are alike, or where the two versions differ by design.</summary>
    public async Task<string?> DifferenceAsync(ApiClient ours, string method, string path, string? body = null)
    {
        if (Rules.IsApart($"{method} {path}\n{body}"))
            return null;
        return Difference(await Client.SendAsync(method, path, body), await ours.SendAsync(method, path, body));
    }

    public string? Difference(ApiAnswer theirs, ApiAnswer ours)
    {
        if (theirs.Status != ours.Status)
            return $"{theirs.Status} is expected, {ours.Status} came\n  theirs {theirs.Text}\n  ours   {ours.Text}";
        var (expected, actual) = (Comparable.Of(theirs, Ignored), Comparable.Of(ours, Ignored));
        return JsonAlike.Difference(expected, actual) is { } difference ? $"{difference}\n  theirs {expected}\n  ours   {actual}" : null;
    }

    public void Dispose() => Client.Dispose();
}
