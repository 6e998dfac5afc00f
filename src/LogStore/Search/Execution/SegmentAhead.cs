using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>
/// Gives segments in their order. Where words are sought, other threads open the next few meanwhile and look in which of their blocks the words may be: what is not in
/// memory yet is then waited for side by side.
/// </summary>
internal sealed class SegmentAhead(IEnumerable<(TargetRun Target, Segment Segment)> segments, CancellationToken cancellationToken)
{
    private const int Distance = 3;

    public IEnumerable<(TargetRun Target, Segment Segment)> Go()
    {
        var begun = new Queue<(TargetRun Target, Segment Segment, Task? Opening)>();
        try
        {
            foreach (var (target, segment) in segments)
            {
                begun.Enqueue((target, segment, Begin(target, segment)));
                if (begun.Count > Distance)
                    yield return Wait(begun.Dequeue());
            }
            while (begun.Count > 0)
                yield return Wait(begun.Dequeue());
        }
        finally
        {
            // What they read may go with the search.
            foreach (var rest in begun)
                Wait(rest);
        }
    }

    private Task? Begin(TargetRun target, Segment segment)
        => BlockAhead.IsWorthIt(target) ? Task.Run(() => Open(target, segment), CancellationToken.None) : null;

    private void Open(TargetRun target, Segment segment)
    {
        var filter = target.RentFilter();
        try
        {
            // One that fits as a whole is taken by what is known of it.
            if (cancellationToken.IsCancellationRequested || filter.Judge(segment) == BlockVerdict.All)
                return;
            _ = segment.Fields;
            foreach (var block in target.Blocks(segment, cancellationToken))
                using (block)
                    filter.Judge(block);
        }
        catch (Exception exception) when (exception is DamagedBlockException or OperationCanceledException)
        {
            // Shows again when its turn has come.
        }
        finally
        {
            target.Return(filter);
        }
    }

    private static (TargetRun Target, Segment Segment) Wait((TargetRun Target, Segment Segment, Task? Opening) next)
    {
        next.Opening?.GetAwaiter().GetResult();
        return (next.Target, next.Segment);
    }
}
