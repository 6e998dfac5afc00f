using Dashboard.Services.LogCollection.Diagnostics;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>At most so many logs are read at once; whoever comes then waits in line, and those who read take turns with them.</summary>
internal sealed class StreamSlots(int most, CollectorStatus status)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> line = new();
    private int taken;

    /// <summary>Whether somebody waits, so that who has read enough should make room.</summary>
    public bool IsFull => status.WaitingStreams > 0;

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            if (taken < most)
            {
                taken++;
                status.Opened(1);
                return;
            }

            place = line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            status.Waits(1);
        }

        await using var _ = cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetCanceled(), place.Value);
        try
        {
            await place.Value.Task;
        }
        catch (OperationCanceledException)
        {
            Leave(place);
            throw;
        }
    }

    public void Return()
    {
        lock (gate)
        {
            while (line.First is { } next)
            {
                line.RemoveFirst();
                status.Waits(-1);
                if (next.Value.TrySetResult())
                    return;
            }

            taken--;
            status.Opened(-1);
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place)
    {
        lock (gate)
        {
            if (place.List is null)
                return;
            line.Remove(place);
            status.Waits(-1);
        }
    }
}
