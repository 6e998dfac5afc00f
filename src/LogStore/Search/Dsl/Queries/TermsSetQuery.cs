namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with as many of these terms as their own numeric field says.</summary>
public sealed record TermsSetQuery(string Field, IReadOnlyList<QueryValue> Terms, string MinimumShouldMatchField) : Query;
