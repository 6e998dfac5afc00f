namespace Dashboard.LogStore.Search;

/// <summary>A field or pattern to give with each hit, and how to write its values; null: as the mapping says.</summary>
public sealed record FieldAndFormat(string Field, string? Format);
