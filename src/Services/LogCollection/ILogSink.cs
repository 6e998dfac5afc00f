using Dashboard.Services.Primitives;

namespace Dashboard.Services.LogCollection;

/// <summary>Where the collected documents go: a log store that knows them by id.</summary>
public interface ILogSink
{
    /// <summary>
    /// Creates documents in an index, which is made where there is none, and answers each in its place once it is durable. One whose id is taken is left as it
    /// is. A failure of the whole wrote nothing, and the same documents come again.
    /// </summary>
    Task<Result<IReadOnlyList<SinkOutcome>>> CreateAsync(string index, IReadOnlyList<SinkDocument> documents, CancellationToken cancellationToken);
}
