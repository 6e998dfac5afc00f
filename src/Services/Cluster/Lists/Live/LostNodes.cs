using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Lists.Health;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>
/// The nodes that are not ready, as far as the caller may list nodes. What the API server says of the pods on them is the last that was heard: a pod that
/// ran goes on to be called <c>Running</c>.
/// </summary>
internal sealed class LostNodes(Lease<LiveList> nodes, TimeProvider time) : IDisposable
{
    public static readonly ApiResource Resource = new()
    {
        Type = new("", "v1", "nodes"), Kind = "Node", Singular = "node", Namespaced = false, Verbs = ["get", "list", "watch"], Preferred = true,
    };

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Their names, as far as they are known now.</summary>
    public IReadOnlySet<string> Current =>
        nodes.Value.Current.Rows.Where(node => node.Health.Tone == HealthTone.Bad).Select(node => node.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Their names now, then again whenever others are, until cancelled.</summary>
    public async IAsyncEnumerable<IReadOnlySet<string>> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var signal = new Signal();
        using var listening = nodes.Value.Listen(signal);
        signal.Set();
        IReadOnlySet<string>? last = null;
        while (true)
        {
            await signal.WaitAsync(cancellationToken);
            var now = Current;
            if (last is null || !now.SetEquals(last))
                yield return last = now;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public void Dispose() => nodes.Dispose();
}
