using System.Text;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping.Values;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.LogStore.Mapping;

/// <summary>Says whether a mapping takes a document, in Elasticsearch's words.</summary>
internal static class DocumentCheck
{
    // Lucene's limit of a term, in bytes.
    private const int MaximumTerm = 32_766;

    /// <summary>Null where it takes it; names of fields whose malformed value is left out go to <paramref name="ignored"/>.</summary>
    public static StoreFailure? Check(FieldBindings bindings, PathTable paths, ParsedDocument document, string? id, List<string> ignored)
    {
        foreach (var path in document.Objects)
            if (bindings[path] is { Kind: BindingKind.Field, Field: { Kind: not null } field })
                return Failed(field, id, "", Token(field, "START_OBJECT"));
            else if (bindings[path].Kind == BindingKind.Refused)
                return Strict(paths[path]);
        foreach (var leaf in document.Leaves)
        {
            var binding = bindings[leaf.Path];
            switch (binding.Kind)
            {
                case BindingKind.Refused:
                    return Strict(paths[leaf.Path]);
                case BindingKind.Object when leaf.Code != SlotCode.Null:
                    return StoreFailure.MapperParsing($"object mapping for [{paths[leaf.Path]}] tried to parse field [{paths[leaf.Path][(paths[leaf.Path].LastIndexOf('.') + 1)..]}] as object, but found a concrete value");
                case BindingKind.Unmapped when StoredNames.IsMetadata(paths[leaf.Path]) || paths[leaf.Path] is "_index" or "_source" or "_type" or "_field_names":
                    return StoreFailure.MapperParsing($"failed to parse field [{paths[leaf.Path]}] of type [{paths[leaf.Path]}] in document with id '{id}'").WithCause(
                        StoreFailure.MapperParsing($"Field [{paths[leaf.Path]}] is a metadata field and cannot be added inside a document. Use the index API request parameters."));
                case BindingKind.Field when binding.Field!.Type == "alias":
                    return StoreFailure.MapperParsing($"failed to parse").WithCause(StoreFailure.IllegalArgument($"Cannot write to a field alias [{binding.Field.FullName}]."));
                case BindingKind.Field when CheckValue(binding, document, leaf, id, ignored) is { } failure:
                    return failure;
            }
        }
        return null;
    }

    private static StoreFailure? CheckValue(FieldBinding binding, ParsedDocument document, in Leaf leaf, string? id, List<string> ignored)
    {
        var failure = CheckOne(binding.Field!, document, leaf, id, ignored);
        foreach (var part in binding.Field!.MultiFields.Values)
            failure ??= CheckOne(part, document, leaf, id, ignored);
        foreach (var copy in binding.Copies)
            failure ??= CheckOne(copy, document, leaf, id, ignored);
        return failure;
    }

    private static StoreFailure? CheckOne(FieldMapping field, ParsedDocument document, in Leaf leaf, string? id, List<string> ignored)
    {
        var kind = SlotCode.KindOf(leaf.Code);
        if (kind == StoredKind.Null || field.Kind is null or ColumnKind.Text || Takes(field, kind, leaf.Number, document.Bytes(leaf)))
            return null;
        if (field.Kind == ColumnKind.Keyword)
            return StoreFailure.IllegalArgument($"Document contains at least one immense term in field=\"{field.FullName}\" (whose UTF8 encoding is longer than the max length {MaximumTerm}), all of which were skipped.  Please correct the analyzer to not produce such terms.");
        if (field.IgnoreMalformed && field.Kind != ColumnKind.Boolean)
        {
            if (!ignored.Contains(field.FullName))
                ignored.Add(field.FullName);
            return null;
        }
        var shown = Encoding.UTF8.GetString(document.Raw(leaf));
        if (kind == StoredKind.Text && leaf.IsScratch)
            shown = Encoding.UTF8.GetString(document.Bytes(leaf));
        return Failed(field, id, shown, Cause(field, kind, shown));
    }

    private static bool Takes(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text)
    {
        Span<byte> address = stackalloc byte[16];
        return field.Kind switch
        {
            ColumnKind.Keyword => text.Length <= MaximumTerm || field.IgnoreAbove is { } limit && Encoding.UTF8.GetCharCount(text) > limit,
            ColumnKind.Ip => FieldValues.TryAddress(kind, text, address),
            ColumnKind.Double => FieldValues.TryDouble(field, kind, number, text, out _),
            _ => FieldValues.TryLong(field, kind, number, text, out _),
        };
    }

    private static StoreFailure Strict(string path)
    {
        var parent = path.LastIndexOf('.');
        return new(400, "strict_dynamic_mapping_exception", $"mapping set to strict, dynamic introduction of [{path[(parent + 1)..]}] within [{(parent < 0 ? "_doc" : path[..parent])}] is not allowed");
    }

    private static StoreFailure Failed(FieldMapping field, string? id, string value, StoreFailure cause)
        => StoreFailure.MapperParsing($"failed to parse field [{field.FullName}] of type [{field.Type}] in document with id '{id}'"
            + (value.Length > 0 || cause.Type == "illegal_argument_exception" ? $". Preview of field's value: '{value}'" : "")).WithCause(cause);

    /// <summary>A token of JSON that the field's type takes no value from.</summary>
    private static StoreFailure Token(FieldMapping field, string token) => field.Kind switch
    {
        ColumnKind.Long or ColumnKind.Double => new(400, "json_parse_exception", $"Current token ({token}) not numeric, can not use numeric value accessors"),
        ColumnKind.Boolean => new(400, "json_parse_exception", $"Current token ({token}) not of boolean type"),
        _ => new(400, "illegal_state_exception", $"Can't get text on a {token}"),
    };

    private static StoreFailure Cause(FieldMapping field, StoredKind kind, string value) => field.Kind switch
    {
        ColumnKind.DateNanos when DateFormatter.For(field.Format ?? DateText.DefaultFormat) is var format && format.TryParse(value, TimeZoneInfo.Utc, false, out var moment) =>
            StoreFailure.IllegalArgument($"date[{DateFormatter.For("strict_date_optional_time_nanos").Format(moment, TimeZoneInfo.Utc)}] is {(moment.Seconds < 0 ? "before the epoch in 1970" : "after 2262-04-11T23:47:16.854775807")} and cannot be stored in nanosecond resolution"),
        ColumnKind.Date or ColumnKind.DateNanos => DateFormatter.For(field.Format ?? DateText.DefaultFormat).Failure(value).CausedBy!,
        ColumnKind.Boolean when kind is StoredKind.Long => Token(field, "VALUE_NUMBER_INT"),
        ColumnKind.Boolean when kind is StoredKind.Double or StoredKind.Number => Token(field, "VALUE_NUMBER_FLOAT"),
        ColumnKind.Boolean => StoreFailure.IllegalArgument($"Failed to parse value [{value}] as only [true] or [false] are allowed."),
        ColumnKind.Ip => StoreFailure.IllegalArgument($"'{value}' is not an IP string literal."),
        ColumnKind.Long when kind == StoredKind.Long && field.Type != "long" => StoreFailure.IllegalArgument($"Value [{value}] is out of range for {(field.Type == "integer" ? "an" : "a")} {field.Type}"),
        ColumnKind.Long when kind == StoredKind.Number && field.Type == "long" && value.AsSpan().IndexOfAny('.', 'e', 'E') < 0 =>
            new(400, "input_coercion_exception", $"Numeric value ({value}) out of range of long ({long.MinValue} - {long.MaxValue})"),
        ColumnKind.Long when kind is StoredKind.Double or StoredKind.Number => StoreFailure.IllegalArgument(field.Coerce ? $"Value [{value}] is out of range for a {field.Type}" : $"{value} cannot be converted to {char.ToUpperInvariant(field.Type[0])}{field.Type[1..]} without data loss"),
        ColumnKind.Long or ColumnKind.Double when kind == StoredKind.Boolean => Token(field, $"VALUE_{value.ToUpperInvariant()}"),
        _ => kind == StoredKind.Text && !field.Coerce ? StoreFailure.IllegalArgument($"{field.Type} value passed as String") : new(400, field.Type is "long" ? "illegal_argument_exception" : "number_format_exception", $"For input string: \"{value}\""),
    };
}
