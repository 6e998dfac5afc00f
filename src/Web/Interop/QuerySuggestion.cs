namespace Dashboard.Web.Interop;

/// <summary>Something that can stand in a query line in place of what is between two positions.</summary>
/// <param name="Label">As it is shown.</param>
/// <param name="Apply">As it is put in.</param>
/// <param name="Detail">A few words about it; null for none.</param>
/// <param name="Kind"><c>field</c>, <c>operator</c>, <c>value</c> or <c>conjunction</c>.</param>
/// <param name="From">Start of what it replaces, UTF-16 units from 0.</param>
/// <param name="To">End of what it replaces.</param>
public sealed record QuerySuggestion(string Label, string Apply, string? Detail, string Kind, int From, int To);
