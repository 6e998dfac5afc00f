namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>A part of a text with marks in it; the score is how many different words are marked, then how many at all.</summary>
internal sealed record Fragment(string Text, int Order, double Score);
