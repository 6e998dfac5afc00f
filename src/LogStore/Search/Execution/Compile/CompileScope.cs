using System.Text;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>What a query's leaves need to know of the index they are made for.</summary>
internal sealed class CompileScope(SearchTarget target, DateTimeOffset now)
{
    private static readonly Dictionary<string, FieldMapping> Metadata = new[]
    {
        Meta("_id", "keyword", ColumnKind.Keyword), Meta("_routing", "keyword", ColumnKind.Keyword), Meta("_ignored", "keyword", ColumnKind.Keyword),
        Meta("_seq_no", "long", ColumnKind.Long), Meta("_version", "long", ColumnKind.Long),
    }.ToDictionary(field => field.FullName, StringComparer.Ordinal);

    private readonly AnalyzerCatalog _analyzers = new(target.Settings);

    public SearchTarget Target => target;

    public IndexMapping Mapping => target.View.Mapping;

    public DateTimeOffset Now => now;

    public AnalyzerCatalog Analyzers => _analyzers;

    /// <summary>The field of that name, aliases followed, metadata fields among them; null where it is not mapped.</summary>
    public FieldMapping? Field(string name) => Mapping.Field(name) ?? Metadata.GetValueOrDefault(name);

    /// <summary>As <see cref="Field"/>; fails where the field is mapped but cannot be searched.</summary>
    public FieldMapping? SearchableField(string name)
    {
        var field = Field(name);
        if (field is { IsIndexed: false })
            throw new StoreFailureException(StoreFailure.IllegalArgument($"Cannot search on field [{name}] since it is not indexed."));
        return field;
    }

    /// <summary>The analyzer of a text field for queries, or the one that a query names.</summary>
    public TextAnalyzer SearchAnalyzer(FieldMapping field, string? named) =>
        named is not null ? Named(named) : Analyzer(field.SearchAnalyzer);

    /// <summary>The analyzer that makes the words of a text field's documents.</summary>
    public TextAnalyzer IndexAnalyzer(FieldMapping field) => Analyzer(field.Analyzer);

    /// <summary>A keyword as the field's normalizer makes it.</summary>
    public string Normalize(FieldMapping field, string text)
    {
        if (field.Normalizer is not { } name || _analyzers.Normalizer(name) is not { } filters)
            return text;
        IReadOnlyList<AnalyzedToken> tokens = [new(text, 0, 0, text.Length, TokenType.Word)];
        return filters.Aggregate(tokens, (current, filter) => filter.Apply(current)) is [var token] ? token.Text : "";
    }

    /// <summary>The formatter of a date field, or the one that a query names.</summary>
    public static DateFormatter Formatter(FieldMapping field, string? named) => DateFormatter.For(named ?? field.Format ?? DateFormatter.Default);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A failure of the whole query on this index.</summary>
    public StoreFailureException Failure(string reason) => new(new(400, "query_shard_exception", $"failed to create query: {reason}") { Index = target.Name });

    /// <summary>A failure of the whole query on this index, with its cause.</summary>
    public StoreFailureException Failure(StoreFailure cause) =>
        new(new(400, "query_shard_exception", $"failed to create query: {cause.Reason}") { Index = target.Name, CausedBy = cause });

    /// <summary>A failure that Elasticsearch gives as it is, without a query's failure around it.</summary>
    public static bool StandsForItself(Query query, StoreFailure failure) =>
        failure.Type is "query_shard_exception" or "parsing_exception" || query is RangeQuery && failure.Type == "parse_exception";

    private TextAnalyzer Analyzer(string? name) => (name is null ? null : _analyzers.Analyzer(name))
        ?? (target.Settings.Keys.Any(key => key.StartsWith("index.analysis.analyzer.default.", StringComparison.Ordinal)) ? _analyzers.Analyzer("default") : null)
        ?? TextAnalyzer.Standard;

    private TextAnalyzer Named(string name) => _analyzers.Analyzer(name)
        ?? throw new StoreFailureException(StoreFailure.IllegalArgument($"[match] analyzer [{name}] not found"));

    private static FieldMapping Meta(string name, string type, ColumnKind kind) => new() { Name = name, FullName = name, Type = type, Kind = kind, SourcePath = name };
}
