using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Simulation.Api;

/// <summary>Streams a collection's changes from a version on, one JSON object a line.</summary>
internal sealed class WatchHandler(ObjectStore store, FaultState faults, TimeProvider timeProvider, WatchEventWriter events)
{
    private static readonly TimeSpan BookmarkPeriod = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var representation = Negotiation.Of(request.Http.Request);
        var include = IncludeObject.Of(request, representation);
        var selection = Selection.Of(request);
        var version = ResourceVersions.Read(request.Query("resourceVersion")) ?? 0;
        ResourceVersions.CheckWatch(request);
        var seconds = request.QueryInteger("timeoutSeconds") is { } asked and > 0 ? asked : 45 * 60;
        var target = new WatchTarget(request.Resource, representation, include);

        var (watcher, first) = Start(request, selection, version);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), timeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            request.Http.Response.ContentType = "application/json";
            request.Http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await request.Http.Response.StartAsync(stop.Token);
            foreach (var item in first)
                events.Write(request.Http.Response.BodyWriter, target, item);
            if (request.QueryFlag("sendInitialEvents") && request.QueryFlag("allowWatchBookmarks"))
                events.Bookmark(request.Http.Response.BodyWriter, target, store.Version, initialEnd: true);
            await request.Http.Response.BodyWriter.FlushAsync(stop.Token);
            if (watcher is not null)
                await FollowAsync(request, target, selection, watcher, stop.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The time that the client asked for is over: the stream ends well.
        }
        finally
        {
            lock (store.Gate)
                watcher?.Break();
        }
    }

    /// <summary>What is sent at once, and the queue of what follows; both of one moment.</summary>
    private (Watcher? Watcher, List<WatchEvent> First) Start(ApiRequest request, Selection selection, long version)
    {
        var first = new List<WatchEvent>();
        lock (store.Gate)
        {
            var collection = store.Of(request.Resource.Storage);
            if (version == 0 || request.QueryFlag("sendInitialEvents"))
            {
                first.AddRange(collection.All.Where(selection.Matches).Select(item => new WatchEvent("ADDED", item)));
            }
            else if (version < collection.Forgotten)
            {
                first.Add(new WatchEvent("ERROR", null, Errors.Status(410, "Expired", $"too old resource version: {version} ({collection.Forgotten})")));
                return (null, first);
            }
            else
            {
                first.AddRange(collection.Since(version).Select(change => Seen(change, selection)).OfType<WatchEvent>());
            }

            var watcher = collection.Watch();
            // It came in before the server went away, and is opened after all others were broken.
            if (faults.RefuseConnections)
                watcher.Break();
            return (watcher, first);
        }
    }

    private async Task FollowAsync(ApiRequest request, WatchTarget target, Selection selection, Watcher watcher, CancellationToken cancellationToken)
    {
        var output = request.Http.Response.BodyWriter;
        var bookmarks = request.QueryFlag("allowWatchBookmarks");
        using var timer = new PeriodicTimer(BookmarkPeriod, timeProvider);
        var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
        var ready = watcher.Changes.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            var done = await Task.WhenAny(tick, ready);
            await done;
            if (done == tick)
            {
                if (bookmarks)
                    events.Bookmark(output, target, store.Version, initialEnd: false);
                tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            }
            else if (!await ready)
            {
                return;
            }
            else
            {
                while (watcher.Changes.TryRead(out var change))
                {
                    if (Seen(change, selection) is { } seen)
                        events.Write(output, target, seen);
                }

                ready = watcher.Changes.WaitToReadAsync(cancellationToken).AsTask();
            }

            await output.FlushAsync(cancellationToken);
        }
    }

    /// <summary>How a change looks through a selection: what enters it is added, what leaves it deleted.</summary>
    private static WatchEvent? Seen(Change change, Selection selection)
    {
        var now = change.Type != ChangeType.Deleted && selection.Matches(change.Object);
        var before = change.Previous is { } previous && selection.Matches(previous);
        return (before, now) switch
        {
            (false, true) => new WatchEvent("ADDED", change.Object),
            (true, true) => new WatchEvent("MODIFIED", change.Object),
            (true, false) => new WatchEvent("DELETED", change.Object),
            _ => null,
        };
    }
}
