namespace Dashboard.Web.Interop;

/// <summary>How a <see cref="CodeView"/> looks at first. <paramref name="Folded"/>: keys whose value is folded; <paramref name="Phrases"/>: the search panel's English words and what to say instead.</summary>
public sealed record CodeViewOptions(string Label, IReadOnlyList<string> Folded, IReadOnlyDictionary<string, string> Phrases);
