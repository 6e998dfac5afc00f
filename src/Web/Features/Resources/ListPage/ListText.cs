namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Names the resource files of the list pages' words.</summary>
public sealed class ListText;
