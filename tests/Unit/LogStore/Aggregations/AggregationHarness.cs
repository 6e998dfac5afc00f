using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.LogStore;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Execution;
using Dashboard.Unit.LogStore.Support;
using Engine = Dashboard.LogStore.Search.Aggregations.Aggregations;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Runs aggregations over every live row of indices in memory, as a search of everything does.</summary>
internal static class AggregationHarness
{
    private static readonly DateTimeOffset now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static IndexView One() => Index("one", AggregationDocuments.MappingOfOne, AggregationDocuments.One);

    public static IndexView Two() => Index("two", AggregationDocuments.MappingOfTwo, AggregationDocuments.Two);

    /// <summary>An index of two segments, so that what is found in each must be merged.</summary>
    public static IndexView Index(string name, string? mapping, IReadOnlyList<string> documents)
    {
        var index = new MemoryIndex(name, mapping);
        for (var number = 0; number < documents.Count; number++)
        {
            if (number == documents.Count / 2)
                index.Roll();
            index.Add(documents[number], $"{name}{number}");
        }
        return index.OpenView();
    }

    /// <summary>The answer's <c>aggregations</c>, or an object <c>error</c> as the API shows a failure.</summary>
    public static string Run(string aggregations, params IndexView[] views) => Run(new Engine(), aggregations, false, views);

    public static string Run(Engine engine, string aggregations, bool typedKeys, params IndexView[] views)
    {
        try
        {
            var body = DslJson.Parse(Encoding.UTF8.GetBytes($"{{\"aggs\":{aggregations}}}"));
            var targets = views.Select(view => new SearchTarget(view)).ToList();
            var context = new SearchContext(targets, new SearchRequest(), now, CancellationToken.None);
            var run = engine.Parse(body.Members[0].Value).Start(context);
            foreach (var target in targets)
                Show(run, target);
            var output = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(output))
                run.Finish().Write(writer, typedKeys);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
        catch (StoreFailureException exception)
        {
            return Failure(exception.Failure);
        }
    }

    private static void Show(Dashboard.LogStore.Search.Aggregations.IAggregationRun run, SearchTarget target)
    {
        run.Begin(target);
        foreach (var segment in target.View.Segments)
            for (var index = 0; index < segment.BlockCount; index++)
            {
                using var block = new SearchBlock(target, segment, index);
                var rows = new RowSet();
                block.FillLive(rows);
                if (run.SeesAllRows)
                    run.CollectUnmatched(block);
                if (!rows.IsEmpty)
                    run.Collect(block, rows);
            }
    }

    private static string Failure(StoreFailure failure) => JsonSerializer.Serialize(new { error = Error(failure, true) });

    private static Dictionary<string, object> Error(StoreFailure failure, bool isOuter)
    {
        var error = new Dictionary<string, object> { ["type"] = failure.Type, ["reason"] = failure.Reason };
        if (isOuter && failure.CausedBy is { } cause)
            error["caused_by"] = Error(cause, false);
        if (isOuter && failure.Position is { } position)
            (error["line"], error["col"]) = (position.Line, position.Column);
        if (isOuter)
            error["status"] = failure.Status;
        return error;
    }
}
