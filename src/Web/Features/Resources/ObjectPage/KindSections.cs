namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>
/// The sections of an object's summary that its kind brings, by <see cref="Services.Cluster.ResourceType.QualifiedName"/>, from top to bottom.
/// Each is a component that takes <c>[Parameter, EditorRequired] public required ObjectSnapshot Snapshot</c>, best an <see cref="ObjectPart"/>, made of <see cref="ObjectSection"/>s.
/// It must look well at 360 px (the panel) and at full width (the page): the container to query in CSS is named <c>object</c>.
/// </summary>
public static class KindSections
{
    private static readonly Dictionary<string, Type[]> Sections = new(StringComparer.Ordinal)
    {
    };

    /// <summary>None for a kind without sections of its own.</summary>
    public static IReadOnlyList<Type> Of(string qualifiedName) => Sections.TryGetValue(qualifiedName, out var found) ? found : [];
}
