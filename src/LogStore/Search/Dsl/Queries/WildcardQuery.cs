namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a term of that shape: <c>*</c> any characters, <c>?</c> one, <c>\</c> escapes.</summary>
public sealed record WildcardQuery(string Field, string Value, bool CaseInsensitive = false) : Query;
