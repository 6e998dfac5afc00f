using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>What a query seeks in a field: words of a shape, or a phrase of several.</summary>
internal sealed record HighlightTerm(string Field, IBytePattern? Pattern, IReadOnlyList<PhraseTerm> Phrase, int Slop);
