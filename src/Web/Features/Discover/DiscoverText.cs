namespace Dashboard.Web.Features.Discover;

/// <summary>Names the resource files of Discover's words.</summary>
public sealed class DiscoverText;
