namespace Dashboard.Services.Primitives;

/// <summary>Marks the texts of this folder (<c>SentenceJoinText.resx</c>).</summary>
public sealed class SentenceJoinText;
