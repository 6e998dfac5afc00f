namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>A field, or a pattern of fields, and the factor on its score (<c>title^3</c>).</summary>
public readonly record struct FieldBoost(string Field, float Boost);
