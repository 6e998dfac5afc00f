using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>Reads everything that matches, part by part. Dispose it: that gives back what the server keeps for it.</summary>
internal interface IExportSource : IAsyncDisposable
{
    /// <param name="query">The selection with the rights as they are now.</param>
    Task<Result<LogAnswer<ExportPart>>> NextAsync(GuardedQuery query, CancellationToken cancellationToken);
}
