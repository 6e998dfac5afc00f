namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>Names the resource files of the words on an object's page.</summary>
public sealed class ObjectPageText;
