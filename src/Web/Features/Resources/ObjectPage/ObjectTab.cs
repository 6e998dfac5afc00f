namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>
/// A tab of an object's page. <paramref name="Key"/> stands in the URL, <paramref name="Title"/> is a key of <see cref="ObjectPageText"/>,
/// <paramref name="Component"/> takes <c>[Parameter, EditorRequired] public required ObjectSnapshot Snapshot</c>.
/// </summary>
public sealed record ObjectTab(string Key, string Title, Type Component);
