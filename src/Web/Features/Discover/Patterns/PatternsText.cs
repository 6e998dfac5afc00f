namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>Names the resource files of the patterns' words.</summary>
public sealed class PatternsText;
