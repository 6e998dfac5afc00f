namespace Dashboard.Web.Features.CustomResources;

/// <summary>Names the resource files of the custom resources page's words.</summary>
public sealed class CustomResourcesText;
