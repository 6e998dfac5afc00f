using System.Text.Json;
using Dashboard.Services.Logs.Queries.Compile;

namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>Writes filters as <see cref="LogFilterJson"/> has them.</summary>
internal static class LogFilterWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<LogFilter> filters)
    {
        writer.WriteStartObject();
        writer.WriteNumber("v", LogFilterJson.Version);
        WriteList(writer, "filters", filters);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<LogFilter> filters)
    {
        writer.WriteStartArray(name);
        foreach (var filter in filters)
            Write(writer, filter);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LogFilter filter)
    {
        writer.WriteStartObject();
        WriteQuestion(writer, filter);
        WriteFlag(writer, "not", filter.Negated);
        WriteFlag(writer, "off", filter.Disabled);
        WriteFlag(writer, "pin", filter.Pinned);
        if (filter.Label is { } label)
            writer.WriteString("label", JsonText.Clean(label));
        writer.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter writer, LogFilter filter)
    {
        switch (filter)
        {
            case IsFilter one:
                WriteField(writer, "is", one.Field);
                WriteValue(writer, one.Value);
                writer.WriteEndArray();
                break;
            case OneOfFilter several:
                WriteField(writer, "in", several.Field);
                foreach (var value in several.Values)
                    WriteValue(writer, value);
                writer.WriteEndArray();
                break;
            case BetweenFilter between:
                WriteField(writer, "between", between.Field);
                WriteBounds(writer, between);
                writer.WriteEndArray();
                break;
            case ExistsFilter exists:
                writer.WriteString("exists", JsonText.Clean(exists.Field));
                break;
            case DslFilter dsl:
                writer.WriteString("dsl", JsonText.Clean(dsl.Json));
                break;
            case GroupFilter group:
                WriteList(writer, group.Operator == GroupOperator.And ? "and" : "or", group.Filters);
                break;
        }
    }

    private static void WriteField(Utf8JsonWriter writer, string question, string field)
    {
        writer.WriteStartArray(question);
        writer.WriteStringValue(JsonText.Clean(field));
    }

    private static void WriteBounds(Utf8JsonWriter writer, BetweenFilter between)
    {
        writer.WriteStartObject();
        WriteBound(writer, between.FromIncluded ? "gte" : "gt", between.From);
        WriteBound(writer, between.ToIncluded ? "lte" : "lt", between.To);
        writer.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter writer, string name, LogValue? bound)
    {
        writer.WritePropertyName(name);
        if (bound is { } value)
            WriteValue(writer, value);
        else
            writer.WriteNullValue();
    }

    private static void WriteValue(Utf8JsonWriter writer, LogValue value)
    {
        if (value.Kind == LogValueKind.Text)
            writer.WriteStringValue(JsonText.Clean(value.Text));
        else
            writer.WriteRawValue(value.Text);
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, value);
    }
}
