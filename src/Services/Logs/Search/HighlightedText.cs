namespace Dashboard.Services.Logs.Search;

/// <summary>A text of a document and the places in it that matched, in order and without overlap. The text is plain: draw it as text, never as markup.</summary>
public sealed record HighlightedText(string Text, IReadOnlyList<Range> Marks);
