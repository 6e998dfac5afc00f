using System.Text;
using Dashboard.LogStore;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Search;

/// <summary>An index in memory to search.</summary>
internal sealed class SearchBench(string name, string? mapping = null)
{
    private readonly MemoryIndex _index = new(name, mapping);

    public SearchBench With(string id, string document)
    {
        _index.Add(document, id);
        return this;
    }

    public IndexView View() => _index.OpenView();

    public MemoryIndex Index => _index;

    /// <summary>The ids of the hits, in their order.</summary>
    public string Ids(string body) => string.Join(' ', Find(body).Hits.Select(hit => hit.Id));

    public SearchResult Find(string body)
    {
        var result = Run(body);
        return result.TryGet(out var found, out var failure) ? found : throw new InvalidOperationException($"{failure.Type}: {failure.Reason}");
    }

    public StoreResult<SearchResult> Run(string body)
    {
        using var view = View();
        var request = new SearchRequestParser(null).Parse(Encoding.UTF8.GetBytes(body));
        return request.TryGet(out var parsed, out var failure)
            ? new Searcher(TimeProvider.System).Search([new(view)], parsed, CancellationToken.None)
            : failure;
    }
}
