using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Mapping;

/// <summary>What the mapping says of a path, looked up once.</summary>
internal sealed record FieldBinding(BindingKind Kind, FieldMapping? Field)
{
    /// <summary>The mapped fields that have the values too.</summary>
    public IReadOnlyList<FieldMapping> Copies { get; init; } = [];

    /// <summary>Strings of RFC 3339 are stored as times. Not where a multi-field needs their text.</summary>
    public bool IsTime { get; } = Field is { Type: "date" or "date_nanos", MultiFields.IsEmpty: true };

    public bool HasNullValue { get; } = Field is not null && (Field.HasNullValue || Field.MultiFields.Values.Any(field => field.HasNullValue));

    /// <summary>Any value of that kind is taken, so none need be looked at.</summary>
    public bool Trusts(StoredKind kind) => Kind == BindingKind.Ignored || Field is not null && Field.Type != "alias" && Field.MultiFields.Values.Concat(Copies).Prepend(Field).All(field => Trusts(field, kind));

    private static bool Trusts(FieldMapping field, StoredKind kind) => field.Kind switch
    {
        null or ColumnKind.Text => true,
        ColumnKind.Keyword => kind != StoredKind.Text || field.IgnoreAbove < 8000,
        ColumnKind.Long => field.Type == "long" && kind == StoredKind.Long,
        ColumnKind.Double => field.Type == "double" && kind is StoredKind.Long or StoredKind.Double,
        ColumnKind.Boolean => kind == StoredKind.Boolean,
        ColumnKind.Date or ColumnKind.DateNanos => kind == StoredKind.Time,
        _ => false,
    };
}
