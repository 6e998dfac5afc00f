namespace Dashboard.Web.Interop;

/// <summary>A node as it is drawn, its words in the reader's language. <paramref name="Label"/> is what a screen reader says and a pointer shows.</summary>
public sealed record GraphDrawnNode(string Id, string Kind, string Name, string Detail, string Health, int Count, bool Centre, string Label);
