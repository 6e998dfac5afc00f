namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>A part of a text that matches, in UTF-16 units, and the word that it is.</summary>
internal readonly record struct HighlightMark(int Start, int End, string Word);
