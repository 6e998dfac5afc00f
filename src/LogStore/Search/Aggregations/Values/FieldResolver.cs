using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Finds what an index has for a field that an aggregation names.</summary>
internal static class FieldResolver
{
    public static ResolvedField Resolve(CollectorContext context, FieldRequest parameters)
    {
        if (Metadata(context, parameters) is { } metadata)
            return metadata;
        var mapping = context.View.Mapping.Field(parameters.Field);
        return mapping is null ? Unmapped(context, parameters) : Mapped(context, parameters, mapping);
    }

    private static ResolvedField Mapped(CollectorContext context, FieldRequest parameters, FieldMapping mapping)
    {
        if (mapping.Kind is null)
            throw AggregationErrors.IllegalArgument($"Field [{mapping.FullName}] of type [{mapping.Type}] is not supported for aggregations");
        if (mapping.Kind == ColumnKind.Text && mapping.Flag("fielddata") != true)
            throw AggregationErrors.IllegalArgument("Text fields are not optimised for operations that require per-document field data like aggregations and sorting, "
                + "so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on "
                + $"[{mapping.FullName}] in order to load field data by uninverting the inverted index. Note that this can use significant memory.");
        if (mapping.Kind != ColumnKind.Text && !mapping.HasDocValues)
            throw AggregationErrors.IllegalArgument($"Can't load fielddata on [{mapping.FullName}] because fielddata is unsupported on fields of type [{mapping.Type}]. Use doc values instead.");
        var kind = KindOf(mapping.Kind.Value);
        return new()
        {
            Name = parameters.Field,
            Column = mapping.FullName,
            Kind = kind,
            Type = mapping.Type,
            IsNanos = mapping.Kind == ColumnKind.DateNanos,
            Missing = parameters.Missing,
            Format = FormatOf(context, parameters, kind, mapping.Format, mapping.Type),
        };
    }

    /// <summary>Taken for what <c>value_type</c> says, a number where it says nothing.</summary>
    private static ResolvedField Unmapped(CollectorContext context, FieldRequest parameters)
    {
        var kind = parameters.ValueType switch
        {
            "string" => ValueKind.Keyword,
            "long" or "integer" or "short" or "byte" => ValueKind.Long,
            "boolean" => ValueKind.Boolean,
            "date" => ValueKind.Date,
            "ip" => ValueKind.Ip,
            "double" or "float" or "number" or "numeric" => ValueKind.Double,
            _ when parameters.Missing is { IsString: true } && parameters.Format is null => ValueKind.Keyword,
            _ => ValueKind.Double,
        };
        return new() { Name = parameters.Field, Kind = kind, Missing = parameters.Missing, Format = FormatOf(context, parameters, kind, null, "date") };
    }

    private static ResolvedField? Metadata(CollectorContext context, FieldRequest parameters) => parameters.Field switch
    {
        // Every document has the same: the name stands in for a value that none has.
        "_index" => new()
        {
            Name = parameters.Field, Kind = ValueKind.Keyword, Type = parameters.Field, Format = ValueFormat.Raw,
            Missing = new DslNode { Kind = JsonValueKind.String, Text = context.View.Name, Line = 0, Column = 0 },
        },
        "_id" or "_routing" or "_ignored" => new()
        {
            Name = parameters.Field, Column = parameters.Field, Kind = ValueKind.Keyword, Type = parameters.Field, Format = ValueFormat.Raw, Missing = parameters.Missing,
        },
        "_seq_no" or "_version" => new()
        {
            Name = parameters.Field, Column = parameters.Field, Kind = ValueKind.Long, Type = parameters.Field, Format = ValueFormat.Raw, Missing = parameters.Missing,
        },
        _ => null,
    };

    private static ValueKind KindOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Long => ValueKind.Long,
        ColumnKind.Double => ValueKind.Double,
        ColumnKind.Boolean => ValueKind.Boolean,
        ColumnKind.Date or ColumnKind.DateNanos => ValueKind.Date,
        ColumnKind.Ip => ValueKind.Ip,
        _ => ValueKind.Keyword,
    };

    private static ValueFormat FormatOf(CollectorContext context, FieldRequest parameters, ValueKind kind, string? mapped, string type) => kind switch
    {
        ValueKind.Boolean => ValueFormat.Boolean,
        ValueKind.Ip => ValueFormat.Ip,
        ValueKind.Keyword => ValueFormat.Raw,
        ValueKind.Date => DateValueFormat.Of(parameters.Format ?? mapped ?? DateValueFormat.DefaultFormat(type), parameters.TimeZone, context.Search.Now),
        _ => parameters.Format is { } pattern ? new DecimalFormat(pattern) : ValueFormat.Raw,
    };
}
