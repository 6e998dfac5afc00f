namespace Dashboard.Web.Layout;

/// <summary>Names the resource files of the layout's words.</summary>
public sealed class LayoutText;
