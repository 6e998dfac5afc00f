using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Results of searches in Elasticsearch's form.</summary>
internal sealed class SearchJson(SearchForm form, Func<string, string> typeName)
{
    /// <summary>The members of the answer, without the braces around them.</summary>
    public void WriteMembers(Utf8JsonWriter writer, SearchResult result, int shards, long took)
    {
        writer.WriteNumber("took", took);
        writer.WriteBoolean("timed_out", result.TimedOut);
        if (result.TerminatedEarly is { } early)
            writer.WriteBoolean("terminated_early", early);
        WriteShards(writer, result, shards);
        WriteHits(writer, result);
        if (result.Aggregations is { } aggregations)
        {
            writer.WritePropertyName("aggregations");
            aggregations.Write(writer, form.TypedKeys);
        }
    }

    public static void WriteShards(Utf8JsonWriter writer, SearchResult result, int shards)
    {
        writer.WriteStartObject("_shards");
        writer.WriteNumber("total", shards);
        writer.WriteNumber("successful", shards - result.Failures.Count);
        writer.WriteNumber("skipped", 0);
        writer.WriteNumber("failed", result.Failures.Count);
        if (result.Failures.Count > 0)
        {
            writer.WriteStartArray("failures");
            foreach (var failure in result.Failures)
                RestErrors.WriteShardFailure(writer, failure);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteHits(Utf8JsonWriter writer, SearchResult result)
    {
        writer.WriteStartObject("hits");
        WriteHitMembers(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>The members of an object of hits, without the braces around them.</summary>
    public void WriteHitMembers(Utf8JsonWriter writer, SearchResult result)
    {
        if (result.Total is { } total && !form.TotalAsInteger)
        {
            writer.WriteStartObject("total");
            writer.WriteNumber("value", total.Value);
            writer.WriteString("relation", total.IsExact ? "eq" : "gte");
            writer.WriteEndObject();
        }
        else if (form.TotalAsInteger)
        {
            writer.WriteNumber("total", result.Total?.Value ?? -1);
        }

        WriteScore(writer, "max_score", result.MaximumScore);
        writer.WriteStartArray("hits");
        foreach (var hit in result.Hits)
            WriteHit(writer, hit);
        writer.WriteEndArray();
    }

    private void WriteHit(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteStartObject();
        writer.WriteString("_index", hit.Index);
        writer.WriteString("_type", typeName(hit.Index));
        if (hit.Id is not null)
            writer.WriteString("_id", hit.Id);
        if (hit.Nested is { } nested)
        {
            writer.WriteStartObject("_nested");
            writer.WriteString("field", nested.Field);
            writer.WriteNumber("offset", nested.Offset);
            writer.WriteEndObject();
        }

        if (hit.Version is { } version)
            writer.WriteNumber("_version", version);
        if (hit.SequenceNumber is { } sequence)
        {
            writer.WriteNumber("_seq_no", sequence);
            writer.WriteNumber("_primary_term", Columns.DocumentIdentity.PrimaryTerm);
        }

        WriteScore(writer, "_score", hit.Score);
        if (hit.Routing is not null)
            writer.WriteString("_routing", hit.Routing);
        WriteTexts(writer, "_ignored", hit.Ignored);
        WriteContent(writer, hit);
        writer.WriteEndObject();
    }

    private void WriteContent(Utf8JsonWriter writer, SearchHit hit)
    {
        if (hit.Source is { Length: > 0 } source)
        {
            writer.WritePropertyName("_source");
            writer.WriteRawValue(source.Span, skipInputValidation: true);
        }

        if (hit.Fields.Count > 0)
        {
            writer.WriteStartObject("fields");
            foreach (var (name, values) in hit.Fields)
            {
                writer.WriteStartArray(name);
                foreach (var value in values)
                    WriteValue(writer, value);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        if (hit.Highlight.Count > 0)
        {
            writer.WriteStartObject("highlight");
            foreach (var (name, fragments) in hit.Highlight)
                WriteTexts(writer, name, fragments);
            writer.WriteEndObject();
        }

        WriteSort(writer, hit.Sort);
        WriteTexts(writer, "matched_queries", hit.MatchedQueries);
        WriteInner(writer, hit);
    }

    private void WriteInner(Utf8JsonWriter writer, SearchHit hit)
    {
        if (hit.InnerHits.Count == 0)
            return;
        writer.WriteStartObject("inner_hits");
        foreach (var (name, inner) in hit.InnerHits)
        {
            writer.WriteStartObject(name);
            WriteHits(writer, inner);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSort(Utf8JsonWriter writer, IReadOnlyList<SortValue> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray("sort");
        foreach (var value in values)
        {
            switch (value.Kind)
            {
                case SortValueKind.Null: writer.WriteNullValue(); break;
                case SortValueKind.Long: writer.WriteNumberValue(value.Long); break;
                case SortValueKind.Double: WriteNumber(writer, value.Double); break;
                case SortValueKind.Float: WriteNumber(writer, (float)value.Double); break;
                default: writer.WriteStringValue(value.Text); break;
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldValue value)
    {
        if (value.IsJson)
            writer.WriteRawValue(value.Text, skipInputValidation: true);
        else
            writer.WriteStringValue(value.Text);
    }

    private static void WriteScore(Utf8JsonWriter writer, string name, float? score)
    {
        writer.WritePropertyName(name);
        if (score is { } number && float.IsFinite(number))
            WriteNumber(writer, number);
        else
            writer.WriteNullValue();
    }

    private static void WriteNumber(Utf8JsonWriter writer, float number) => writer.WriteRawValue(JavaNumber.Format(number), skipInputValidation: true);

    private static void WriteNumber(Utf8JsonWriter writer, double number) => writer.WriteRawValue(JavaNumber.Format(number), skipInputValidation: true);

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
