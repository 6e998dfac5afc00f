namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>Sorts what may be so much that a search can be given up meanwhile.</summary>
internal static class CancellableSort
{
    private const int LookEvery = 1024;

    public static void Sort<T>(List<T> items, Comparison<T> compare, CancellationToken cancellationToken)
    {
        var compared = 0;
        try
        {
            items.Sort((left, right) =>
            {
                if ((++compared & LookEvery - 1) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                return compare(left, right);
            });
        }
        catch (InvalidOperationException exception) when (exception.InnerException is OperationCanceledException)
        {
            // The list wraps what its comparer throws.
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
