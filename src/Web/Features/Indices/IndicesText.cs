namespace Dashboard.Web.Features.Indices;

/// <summary>Words of the indices page.</summary>
public sealed class IndicesText;
