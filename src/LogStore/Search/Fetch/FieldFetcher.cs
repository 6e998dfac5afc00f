using System.Globalization;
using System.Net;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Values of mapped fields from a document's source, as their types read them (the <c>fields</c> of a search).</summary>
internal sealed class FieldFetcher
{
    private readonly CompileScope _scope;
    private readonly List<(string Name, FieldMapping Field, string? Format)> _wanted = [];

    /// <summary>Fails where a field cannot be written in the format that is asked for.</summary>
    public FieldFetcher(CompileScope scope, IReadOnlyList<FieldAndFormat> fields)
    {
        _scope = scope;
        foreach (var wanted in fields)
            foreach (var name in Names(wanted.Field))
                if (scope.Mapping.Field(name) is { } field && !_wanted.Exists(known => known.Name == name))
                {
                    if (wanted.Format is not null && field.Kind is not (ColumnKind.Date or ColumnKind.DateNanos))
                        throw new StoreFailureException(StoreFailure.IllegalArgument(
                            $"Field [{name}] of type [{field.Type}] doesn't support formats."));
                    _wanted.Add((name, field, wanted.Format));
                }
    }

    public IEnumerable<KeyValuePair<string, IReadOnlyList<FieldValue>>> Fetch(JsonElement document)
    {
        foreach (var (name, field, format) in _wanted)
        {
            List<FieldValue> values = [.. SourceValues.Of(document, field.SourcePath).SelectMany(value => Value(field, format, value))];
            if (values.Count > 0)
                yield return new(name, values);
        }
    }

    private IEnumerable<string> Names(string pattern) => FieldExpansion.HasWildcard(pattern)
        ? _scope.Mapping.Fields.Keys.Where(name => FieldExpansion.Fits(pattern, name))
        : [pattern];

    private IEnumerable<FieldValue> Value(FieldMapping field, string? format, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!field.Parameters.TryGetValue("null_value", out value))
                return [];
        }
        try
        {
            return Convert(field, format, value) is { } converted ? [converted] : [];
        }
        catch (StoreFailureException) when (field.IgnoreMalformed)
        {
            return [];
        }
    }

    private FieldValue? Convert(FieldMapping field, string? format, JsonElement value) => field.Kind switch
    {
        null when field.Type == "alias" => null,
        null => JsonText.Of(value),
        ColumnKind.Long => Whole(field, value),
        ColumnKind.Double => Floating(field, value),
        ColumnKind.Boolean => value.ToString() switch { "true" or "True" => JsonText.Of(true), "false" or "False" or "" => JsonText.Of(false), _ => null },
        ColumnKind.Date or ColumnKind.DateNanos => Date(field, format, value.ToString()),
        ColumnKind.Ip => IPAddress.TryParse(value.ToString(), out var address) ? FieldValue.OfText(address.ToString()) : null,
        ColumnKind.Keyword => Keyword(field, value),
        _ => FieldValue.OfText(value.ToString()),
    };

    private FieldValue? Keyword(FieldMapping field, JsonElement value)
    {
        var text = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString();
        return text.Length > field.IgnoreAbove ? null : FieldValue.OfText(_scope.Normalize(field, text));
    }

    private static FieldValue? Whole(FieldMapping field, JsonElement value) =>
        decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? FieldValue.OfJson(decimal.Truncate(number).ToString(CultureInfo.InvariantCulture))
            : throw NumberFailure(field, value);

    private static FieldValue? Floating(FieldMapping field, JsonElement value)
    {
        if (!double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw NumberFailure(field, value);
        return field.Type switch
        {
            "float" or "half_float" => FieldValue.OfJson(Single((float)number)),
            "scaled_float" => JsonText.Of(Math.Round(number * field.ScalingFactor) / field.ScalingFactor),
            _ => JsonText.Of(number),
        };
    }

    private static string Single(float number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static FieldValue? Date(FieldMapping field, string? format, string text)
    {
        var instant = DateFormatter.For(field.Format ?? DateFormatter.Default).Parse(text, TimeZoneInfo.Utc, false);
        var kept = field.Kind == ColumnKind.DateNanos ? instant : DateInstant.FromMilliseconds(instant.TotalMilliseconds);
        return FieldValue.OfText(DocValueReader.Formatter(field, format).Format(kept, TimeZoneInfo.Utc));
    }

    private static StoreFailureException NumberFailure(FieldMapping field, JsonElement value) =>
        new(StoreFailure.IllegalArgument($"For input string: \"{value}\" in field [{field.FullName}]"));
}
