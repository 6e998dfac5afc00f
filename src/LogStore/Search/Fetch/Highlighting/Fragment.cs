namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>A part of a text with marks in it; the score says which of several are the best.</summary>
internal sealed record Fragment(string Text, int Order, double Score);
