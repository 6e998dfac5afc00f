namespace Dashboard.Web.Interop;

/// <summary>An edge as it is drawn.</summary>
public readonly record struct GraphDrawnEdge(string From, string To, string Word);
