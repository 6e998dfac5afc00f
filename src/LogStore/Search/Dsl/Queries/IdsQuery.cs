namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents by their <c>_id</c>.</summary>
public sealed record IdsQuery(IReadOnlyList<string> Values) : Query;
