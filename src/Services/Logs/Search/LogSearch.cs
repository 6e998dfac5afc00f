using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Streams;
using Dashboard.Services.Logs.Search.Values;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search;

/// <summary>Hands each question to who answers it.</summary>
internal sealed class LogSearch(
    IElasticClient client,
    DocumentSearch documents,
    SingleDocument single,
    SurroundingsSearch surroundings,
    HistogramSearch histograms,
    ValueSearch values,
    StatisticsSearch statistics,
    SuggestionSearch suggestions,
    FieldSearch fields,
    ExportSearch exports,
    SampleSearch samples) : ILogSearch
{
    public async Task<Result<LogServer>> ServerAsync(CancellationToken cancellationToken) => (await client.FlavorAsync(cancellationToken)).Map(flavor => flavor.Describe());

    public Task<Result<LogAnswer<DocumentPage>>> DocumentsAsync(DocumentsRequest request, CancellationToken cancellationToken) => documents.FirstAsync(request, cancellationToken);

    public Task<Result<LogAnswer<DocumentPage>>> MoreAsync(DocumentCursor cursor, CancellationToken cancellationToken) => documents.MoreAsync(cursor, cancellationToken);

    public Task<Result<LogAnswer<Histogram>>> HistogramAsync(HistogramRequest request, CancellationToken cancellationToken) => histograms.FindAsync(request, cancellationToken);

    public Task<Result<LogAnswer<TotalCount>>> CountAsync(LogSelection selection, CancellationToken cancellationToken) => values.CountAsync(selection, cancellationToken);

    public Task<Result<LogAnswer<TopValues>>> TopValuesAsync(LogSelection selection, string field, int size, CancellationToken cancellationToken) => values.TopAsync(selection, field, size, cancellationToken);

    public Task<Result<LogAnswer<FieldStatistics>>> StatisticsAsync(LogSelection selection, string field, CancellationToken cancellationToken) => statistics.FindAsync(selection, field, cancellationToken);

    public Task<Result<LogAnswer<FieldCardinality>>> CardinalityAsync(LogSelection selection, string field, CancellationToken cancellationToken) => values.CardinalityAsync(selection, field, cancellationToken);

    public Task<Result<LogAnswer<IReadOnlyList<ValueCount>>>> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken) => suggestions.FindAsync(request, cancellationToken);

    public Task<Result<LogAnswer<LogDocument>>> DocumentAsync(DataView view, DocumentId id, CancellationToken cancellationToken) => single.FindAsync(view, id, cancellationToken);

    public Task<Result<LogAnswer<Surroundings>>> SurroundingsAsync(SurroundingsRequest request, CancellationToken cancellationToken) => surroundings.FindAsync(request, cancellationToken);

    public Task<Result<FieldList>> FieldsAsync(DataView view, bool refresh, CancellationToken cancellationToken) => fields.FindAsync(view, refresh, cancellationToken);

    public IAsyncEnumerable<Result<ExportBatch>> ExportAsync(ExportRequest request, CancellationToken cancellationToken) => exports.ExportAsync(request, cancellationToken);

    public Task<Result<LogAnswer<DocumentSample>>> SampleAsync(SampleRequest request, CancellationToken cancellationToken) => samples.FindAsync(request, cancellationToken);
}
