using System.Threading.Channels;
using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Opens a watch and hands on its changes until it ends.</summary>
internal sealed class WatchStream<T>(KubernetesTransport transport, ItemReader<T> items, ResourceType type, ListRequest request, ChannelWriter<ListUpdate<T>> updates)
{
    private readonly WatchEvents<T> events = new(items);

    public async Task<WatchEnd> RunAsync(string version, Func<CancellationToken, ValueTask> opened, CancellationToken cancellationToken)
    {
        if (!ApiPath.Collection(type, request.Namespace).TryGet(out var path, out var refused))
            return new(refused, version, Opened: false);
        if (!(await transport.SendAsync(Call(path, version), transport.Limits.WatchRead, cancellationToken)).TryGet(out var response, out var failure))
            return new(failure, version, Opened: false);
        using (response)
        {
            transport.Telemetry.WatchOpened();
            try
            {
                await opened(cancellationToken);
                return await ReadAsync(response, version, cancellationToken);
            }
            finally
            {
                transport.Telemetry.WatchClosed();
            }
        }
    }

    private ApiRequest Call(string path, string version) => new()
    {
        Path = path,
        Query = new ApiQuery()
            .Add("watch", true)
            .Add("allowWatchBookmarks", true)
            .Add("resourceVersion", version)
            // Spread, so that thousands of watches do not end in the same second.
            .Add("timeoutSeconds", 300 + Random.Shared.Next(300))
            .Add("labelSelector", request.LabelSelector)
            .Add("fieldSelector", request.FieldSelector)
            .Add("includeObject", items.AsTable ? "Metadata" : null),
        Accept = items.Accept,
        Operation = "watch",
        Resource = type.QualifiedName,
    };

    private async Task<WatchEnd> ReadAsync(ApiResponse response, string version, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(response.Body);
        try
        {
            do
            {
                var changes = new List<ItemChange<T>>();
                Failure? error = null;
                while (error is null && lines.TryTake(out var line))
                {
                    if (line.Length > 0)
                        error = Take(line.Span, changes, ref version);
                }

                if (changes.Count > 0)
                    await updates.WriteAsync(new ListUpdate<T>.Changes(changes), cancellationToken);
                if (error is not null)
                    return new(error, version, Opened: true);
            }
            while (await lines.FillAsync(cancellationToken));
            return new(null, version, Opened: true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(transport.Server, exception) is { } met)
        {
            return new(met, version, Opened: true);
        }
    }

    /// <summary>Takes one event; answers the failure that the server put into the stream.</summary>
    private Failure? Take(ReadOnlySpan<byte> line, List<ItemChange<T>> changes, ref string version)
    {
        var change = WatchEvents<T>.Split(line);
        switch (change.Type)
        {
            case "ERROR":
                return StatusFailures.Of(transport.Server, WatchEvents<T>.Parse(change));
            case "BOOKMARK":
                return TakeBookmark(change, ref version);
        }

        ChangeKind? kind = change.Type switch
        {
            "ADDED" => ChangeKind.Added,
            "MODIFIED" => ChangeKind.Modified,
            "DELETED" => ChangeKind.Deleted,
            _ => null,
        };
        if (kind is not null && events.TryReadItem(change, out var item))
        {
            changes.Add(new(kind.Value, item));
            if (items.ResourceVersionOf(item) is { Length: > 0 } seen)
                version = seen;
        }

        return null;
    }

    /// <summary>A bookmark that lies before what was seen comes from a server whose store was set back: what we know is of another history.</summary>
    private Failure? TakeBookmark(WatchEvent bookmark, ref string version)
    {
        if (WatchEvents<T>.BookmarkVersion(bookmark) is not { } marked)
            return null;
        if (ulong.TryParse(marked, out var now) && ulong.TryParse(version, out var seen) && now < seen)
            return new() { Kind = FailureKind.Expired, Message = "The API server's store was set back.", Server = transport.Server.GetLeftPart(UriPartial.Authority) };
        version = marked;
        return null;
    }
}
