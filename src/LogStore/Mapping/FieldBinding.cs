namespace Dashboard.LogStore.Mapping;

/// <summary>What the mapping says of a path, looked up once.</summary>
internal sealed record FieldBinding(BindingKind Kind, FieldMapping? Field)
{
    /// <summary>Strings of RFC 3339 are stored as times. Not where a multi-field needs their text.</summary>
    public bool IsTime { get; } = Field is { Type: "date" or "date_nanos", MultiFields.IsEmpty: true };

    public bool HasNullValue { get; } = Field is not null && (Field.HasNullValue || Field.MultiFields.Values.Any(field => field.HasNullValue));
}
