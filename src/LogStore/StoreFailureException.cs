namespace Dashboard.LogStore;

/// <summary>
/// Carries an expected failure out of deep recursion (parsers, evaluation) to the entry point that gives it back as a value;
/// it never leaves the log store.
/// </summary>
public sealed class StoreFailureException(StoreFailure failure) : Exception(failure.Reason)
{
    public StoreFailure Failure { get; } = failure;
}
