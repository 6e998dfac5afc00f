using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>Asks every source at once and puts what comes into one picture, again and again as it comes. A source that breaks leaves the others alone.</summary>
public sealed partial class PaletteSearch(IEnumerable<IPaletteSource> sources, ILogger<PaletteSearch> logger)
{
    private const int MostOfGroup = 30;

    /// <summary>The results so far, each time they change; the last is complete.</summary>
    public async IAsyncEnumerable<PaletteResults> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var typed = text.Trim();
        var batches = Channel.CreateBounded<IReadOnlyList<PaletteItem>>(16);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAllAsync(typed, batches.Writer, stop.Token);
        var found = new List<PaletteItem>();
        try
        {
            while (await batches.Reader.WaitToReadAsync(cancellationToken))
            {
                while (batches.Reader.TryRead(out var batch))
                    found.AddRange(batch);
                yield return new(typed, Arrange(found), Complete: false);
            }

            yield return new(typed, Arrange(found), Complete: true);
        }
        finally
        {
            await stop.CancelAsync();
            await asking;
        }
    }

    private static IReadOnlyList<PaletteSection> Arrange(IEnumerable<PaletteItem> items) =>
    [
        // The group with the best fit first: an object of that very name before a kind that only begins so.
        .. items.DistinctBy(item => (item.Group, item.Id)).GroupBy(item => item.Group).OrderBy(group => group.Min(item => item.Rank)).ThenBy(group => group.Key)
            .Select(group => new PaletteSection(group.Key, [.. group.OrderBy(item => item.Rank).ThenBy(item => item.Place).Take(MostOfGroup)])),
    ];

    private async Task AskAllAsync(string text, ChannelWriter<IReadOnlyList<PaletteItem>> writer, CancellationToken cancellationToken)
    {
        await Task.WhenAll(sources.Select(source => AskAsync(source, text, writer, cancellationToken)));
        writer.Complete();
    }

    private async Task AskAsync(IPaletteSource source, string text, ChannelWriter<IReadOnlyList<PaletteItem>> writer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var batch in source.FindAsync(text, cancellationToken).WithCancellation(cancellationToken))
                await writer.WriteAsync(batch, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // More was typed, or the palette was closed.
        }
#pragma warning disable CA1031 // A bug in one source must not take the search down: it is logged.
        catch (Exception exception)
        {
            LogBroken(exception, source.GetType().Name);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(1010, LogLevel.Error, "The palette's source {Source} failed")]
    private partial void LogBroken(Exception exception, string source);
}
