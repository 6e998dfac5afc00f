namespace Dashboard.LogStore.Columns;

/// <summary>A dictionary and, in a buffer of the shared pool, the ordinal of each value that it was made from.</summary>
internal readonly record struct SortedTerms(TermDictionary Dictionary, int[] Ordinals);
