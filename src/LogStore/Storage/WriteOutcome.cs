namespace Dashboard.LogStore.Storage;

/// <summary>The answer to one <see cref="WriteOperation"/>, durable when it is given.</summary>
public readonly record struct WriteOutcome
{
    public required WriteResult Result { get; init; }

    public string Id { get; init; }

    public long SequenceNumber { get; init; }

    public long Version { get; init; }

    /// <summary>Set where the result is <see cref="WriteResult.Failed"/>: a refused document (400), a conflict (409), a missing document (404), a full disk (429).</summary>
    public StoreFailure? Failure { get; init; }
}
