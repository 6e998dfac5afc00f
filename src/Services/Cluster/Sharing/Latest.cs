namespace Dashboard.Services.Cluster.Sharing;

/// <summary>Holds the latest value of a stream and signals every new one.</summary>
internal sealed class Latest<T>
    where T : class
{
    private readonly TaskCompletionSource<T> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile T? value;

    public Latest(IAsyncEnumerable<T> values, Signal signal, CancellationToken cancellationToken) => _ = RunAsync(values, signal, cancellationToken);

    /// <summary>Null before the first.</summary>
    public T? Value => value;

    /// <summary>Ends as the stream does where it has no value: with its error, or cancelled.</summary>
    public Task<T> FirstAsync => first.Task;

    private async Task RunAsync(IAsyncEnumerable<T> values, Signal signal, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var next in values.WithCancellation(cancellationToken))
            {
                value = next;
                first.TrySetResult(next);
                signal.Set();
            }

            first.TrySetCanceled(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            first.TrySetCanceled(CancellationToken.None);
        }
        catch (Exception exception)
        {
            first.TrySetException(exception);
        }
    }
}
