using System.Threading.Channels;

namespace Dashboard.Services.Cluster.Sharing;

/// <summary>One who looks at a feed. Values that he was too slow for are replaced by newer ones: every value is the whole state.</summary>
internal sealed class Viewer<T>(IKubernetesClient client)
{
    public IKubernetesClient Client => client;

    public Channel<T> Values { get; } = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
}
