using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Compile;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Builds the hits of one index.</summary>
internal sealed class HitBuilder
{
    private readonly SearchRequest _request;
    private readonly TargetRun _run;
    private readonly CompileScope _scope;
    private readonly SourceProjection _projection;
    private readonly FieldFetcher _fields;
    private readonly List<(string Name, FieldMapping Field, string? Format)> _docValues = [];
    private readonly List<(string Name, RowFilter Filter)> _named;
    private readonly InnerHitFetcher _inner;
    private readonly Highlighter? _highlighter;

    public HitBuilder(SearchContext context, TargetRun run, Searcher? searcher)
    {
        _request = context.Request;
        _run = run;
        _scope = new(run.Target, context.Now);
        _projection = new(_request.Source);
        _fields = new(_scope, _request.Fields);
        foreach (var wanted in _request.DocValueFields)
            AddDocValues(wanted);
        var compiler = new QueryCompiler(run.Target, context.Now);
        _named = [.. NamedQueries.Of(_request.Query).Select(query => (query.Name!, compiler.CompileFilter(query)))];
        _inner = new(context, run.Target, searcher);
        _highlighter = _request.Highlight is null ? null : new(_scope, _request, context.CancellationToken);
    }

    public SearchHit Build(SearchBlock block, Candidate candidate)
    {
        var row = candidate.Row - block.FirstRow;
        var identity = block.Segment.Identity(candidate.Row);
        var hidesAll = _request.StoredFields is ["_none_"];
        var source = Source(block, candidate.Row);
        return new()
        {
            Index = _run.Target.Name,
            Id = hidesAll ? null : identity.Id,
            Routing = hidesAll ? null : identity.Routing,
            Score = _request.Sort.Count == 0 || _request.TracksScores || _request.Sort.Any(key => key.Field == SortKey.Score) ? candidate.Score : null,
            Version = _request.GivesVersion ? identity.Version : null,
            SequenceNumber = _request.GivesSequenceNumber ? identity.SequenceNumber : null,
            Source = ShowsSource(hidesAll) ? _projection.Apply(source.Value) : (ReadOnlyMemory<byte>?)null,
            Fields = Fields(block, row, source),
            Ignored = Ignored(block, row),
            Sort = _request.Sort.Count == 0 ? [] : [.. _run.Order.Select((column, index) => column.Value(candidate.Slots[index]))],
            MatchedQueries = _named.Count == 0 ? [] : Matched(block, row),
            Highlight = _highlighter?.Highlight(source.Value) ?? [],
            InnerHits = _inner.Fetch(block, row),
        };
    }

    private bool ShowsSource(bool hidesAll)
    {
        if (hidesAll || !_request.Source.Enabled)
            return false;
        return _request.NamesSource || _request.StoredFields is null || _request.StoredFields.Contains("_source");
    }

    private static Lazy<ReadOnlyMemory<byte>> Source(SearchBlock block, int row) => new(() =>
    {
        var output = new ArrayBufferWriter<byte>();
        block.Segment.WriteSource(row, output);
        return output.WrittenMemory;
    });

    private List<KeyValuePair<string, IReadOnlyList<FieldValue>>> Fields(SearchBlock block, int row, Lazy<ReadOnlyMemory<byte>> source)
    {
        var fields = new List<KeyValuePair<string, IReadOnlyList<FieldValue>>>();
        foreach (var wanted in _docValues.GroupBy(wanted => wanted.Name))
        {
            List<FieldValue> values = [.. wanted.SelectMany(one => DocValueReader.Read(block, one.Field, one.Format, row))];
            if (values.Count > 0)
                fields.Add(new(wanted.Key, values));
        }

        if (_request.Collapse is { } collapse && _scope.Field(collapse.Field) is { } collapsed && fields.TrueForAll(field => field.Key != collapse.Field))
            fields.Add(new(collapse.Field, [.. DocValueReader.Read(block, collapsed, null, row)]));
        if (_request.Fields.Count > 0 || _request.StoredFields is { Count: > 0 })
            using (var document = JsonDocument.Parse(source.Value, SourceValues.Depth))
            {
                fields.AddRange(_fields.Fetch(document.RootElement));
                fields.AddRange(Stored(document.RootElement));
            }
        return fields;
    }

    // Stored fields are read from the source: it is all that is stored.
    private IEnumerable<KeyValuePair<string, IReadOnlyList<FieldValue>>> Stored(JsonElement document)
    {
        var patterns = _request.StoredFields ?? [];
        foreach (var (name, field) in _scope.Mapping.Fields)
            if (field.Flag("store") == true && patterns.Any(pattern => FieldExpansion.Fits(pattern, name)))
            {
                List<FieldValue> values = [.. SourceValues.Of(document, field.SourcePath).Where(value => value.ValueKind != JsonValueKind.Null).Select(JsonText.Of)];
                if (values.Count > 0)
                    yield return new(name, values);
            }
    }

    private void AddDocValues(FieldAndFormat wanted)
    {
        var names = FieldExpansion.HasWildcard(wanted.Field)
            ? _scope.Mapping.Fields.Keys.Where(name => FieldExpansion.Fits(wanted.Field, name) && _scope.Field(name)?.Kind is not (null or ColumnKind.Text))
            : [wanted.Field];
        foreach (var name in names)
        {
            if (_scope.Field(name) is not { } field || _docValues.Exists(known => known.Name == name && known.Format == wanted.Format))
                continue;
            if (field.Kind == ColumnKind.Text)
                throw DslError.IllegalArgument("Text fields are not optimised for operations that require per-document field data like aggregations and "
                    + "sorting, so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on "
                    + $"[{name}] in order to load field data by uninverting the inverted index. Note that this can use significant memory.");
            _docValues.Add((name, field, wanted.Format));
        }
    }

    private static List<string> Ignored(SearchBlock block, int row)
    {
        if (block.Read("_ignored") is not StringBlock column)
            return [];
        var names = new List<string>();
        for (var index = column.Starts[row]; index < column.Starts[row + 1]; index++)
            names.Add(Encoding.UTF8.GetString(column.Value(index)));
        return names;
    }

    private List<string> Matched(SearchBlock block, int row)
    {
        var matched = new List<string>();
        foreach (var (name, filter) in _named)
        {
            var single = block.Rent();
            single.Clear();
            single[row] = true;
            filter.Narrow(block, single);
            if (!single.IsEmpty)
                matched.Add(name);
            block.Return(single);
        }
        return matched;
    }
}
