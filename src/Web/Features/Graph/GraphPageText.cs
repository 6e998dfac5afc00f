namespace Dashboard.Web.Features.Graph;

/// <summary>Names the resource files of the words around graphs.</summary>
public sealed class GraphPageText;
