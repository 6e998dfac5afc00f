using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Fields;

/// <summary>Reads the answer of <c>_field_caps</c>: the types of each field over all indices, with what each can do.</summary>
internal static class FieldCapabilities
{
    /// <summary>Fields of the server's own that users know.</summary>
    private static readonly HashSet<string> Metadata = new(StringComparer.Ordinal) { "_id", "_index", "_type" };

    public static FieldList Read(JsonElement root)
    {
        var known = new Dictionary<string, LogField>(StringComparer.Ordinal);
        foreach (var entry in root.Entries("fields"))
        {
            if ((!entry.Name.StartsWith('_') || Metadata.Contains(entry.Name)) && Field(entry) is { } field)
                known[field.Name] = field;
        }

        return FieldList.Create(known.Values.Select(field => WithRelations(field, known)));
    }

    private static LogField? Field(JsonProperty entry)
    {
        List<string> types = [];
        bool searchable = true, aggregatable = true;
        foreach (var type in entry.Value.EnumerateObject())
        {
            // Indices that lack the field are told beside those that have it.
            if (type.Name == "unmapped")
                continue;
            types.Add(type.Name);
            searchable &= type.Value.Flag("searchable");
            aggregatable &= type.Value.Flag("aggregatable");
        }

        return types.Count == 0 ? null : LogField.Of(entry.Name, types) with
        {
            IsSearchable = searchable,
            IsAggregatable = aggregatable,
            IsMetadata = entry.Name.StartsWith('_'),
        };
    }

    /// <summary>What a name says together with the others: a field below one that is no object is another form of it; a field below nested objects belongs to the innermost.</summary>
    private static LogField WithRelations(LogField field, Dictionary<string, LogField> known)
    {
        string? parent = null, nested = null;
        for (var dot = field.Name.LastIndexOf('.'); dot > 0; dot = field.Name.LastIndexOf('.', dot - 1))
        {
            if (!known.TryGetValue(field.Name[..dot], out var above))
                continue;
            if (above.Kind == LogFieldKind.Nested)
                nested ??= above.Name;
            else if (above.Kind != LogFieldKind.Object && field.Kind != LogFieldKind.Object)
                parent ??= above.Name;
        }

        return parent is null && nested is null ? field : field with { ParentName = parent, NestedPath = nested };
    }
}
