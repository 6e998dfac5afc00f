namespace Dashboard.Web.Features.NotFound;

/// <summary>Names the resource files of the words for an address without a page.</summary>
public sealed class NotFoundText;
