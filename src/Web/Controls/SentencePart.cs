namespace Dashboard.Web.Controls;

/// <summary>A piece of a written sentence: text, or a point in time that the browser writes in its own zone.</summary>
public readonly record struct SentencePart(string Text, DateTimeOffset? Time = null);
