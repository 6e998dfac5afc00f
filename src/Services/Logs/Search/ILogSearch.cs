using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search;

/// <summary>
/// Searches the stored logs for the logged-in user. Scoped. Every call is a request of its own, obeys the user's rights in the cluster (see <see cref="Access.ILogAccess"/>), and
/// ends on the server too when its token is cancelled. Expected failures are values; only cancellation throws.
/// </summary>
public interface ILogSearch
{
    /// <summary>The server behind: needed to compile queries. Found once and kept.</summary>
    Task<Result<LogServer>> ServerAsync(CancellationToken cancellationToken);

    /// <summary>The first page of documents.</summary>
    Task<Result<LogAnswer<DocumentPage>>> DocumentsAsync(DocumentsRequest request, CancellationToken cancellationToken);

    /// <summary>The page after one that came before.</summary>
    Task<Result<LogAnswer<DocumentPage>>> MoreAsync(DocumentCursor cursor, CancellationToken cancellationToken);

    /// <summary>Documents over time.</summary>
    Task<Result<LogAnswer<Histogram>>> HistogramAsync(HistogramRequest request, CancellationToken cancellationToken);

    /// <summary>How many documents match, exactly.</summary>
    Task<Result<LogAnswer<TotalCount>>> CountAsync(LogSelection selection, CancellationToken cancellationToken);

    /// <summary>The most frequent values of an aggregatable field.</summary>
    /// <param name="size">How many values, 1 to 1,000.</param>
    Task<Result<LogAnswer<TopValues>>> TopValuesAsync(LogSelection selection, string field, int size, CancellationToken cancellationToken);

    /// <summary>Least, greatest, percentiles and distribution of a numeric or date field.</summary>
    Task<Result<LogAnswer<FieldStatistics>>> StatisticsAsync(LogSelection selection, string field, CancellationToken cancellationToken);

    /// <summary>About how many different values an aggregatable field has.</summary>
    Task<Result<LogAnswer<FieldCardinality>>> CardinalityAsync(LogSelection selection, string field, CancellationToken cancellationToken);

    /// <summary>Values that begin with what is being typed, the most frequent first.</summary>
    Task<Result<LogAnswer<IReadOnlyList<ValueCount>>>> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken);

    /// <summary>One document, whole. Not found also where it is outside the view or of a namespace that the user may not read.</summary>
    Task<Result<LogAnswer<LogDocument>>> DocumentAsync(DataView view, DocumentId id, CancellationToken cancellationToken);

    /// <summary>The neighbours of a document by time.</summary>
    Task<Result<LogAnswer<Surroundings>>> SurroundingsAsync(SurroundingsRequest request, CancellationToken cancellationToken);

    /// <summary>The fields of a view, with its runtime fields; those that it hides are among them. Kept for a while for each pattern.</summary>
    /// <param name="refresh">Asks the server, whatever is kept.</param>
    Task<Result<FieldList>> FieldsAsync(DataView view, bool refresh, CancellationToken cancellationToken);

    /// <summary>Everything that matches, in parts, until cancelled. A failure is the last thing that comes.</summary>
    IAsyncEnumerable<Result<ExportBatch>> ExportAsync(ExportRequest request, CancellationToken cancellationToken);

    /// <summary>Some of what matches, spread over the time of the query.</summary>
    Task<Result<LogAnswer<DocumentSample>>> SampleAsync(SampleRequest request, CancellationToken cancellationToken);
}
