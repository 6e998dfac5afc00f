namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>The tabs of every object's page, from left to right. The first is shown where the URL names none.</summary>
public static class ObjectTabs
{
    public static IReadOnlyList<ObjectTab> All { get; } =
    [
        new("summary", "TabSummary", typeof(Summary.ObjectSummary)),
        new("events", "TabEvents", typeof(Events.EventsTab)),
        new("related", "TabRelated", typeof(Graph.RelatedTab)),
        new("yaml", "TabYaml", typeof(Yaml.YamlTab)),
    ];

    public static ObjectTab Of(string? key) => All.FirstOrDefault(tab => tab.Key == key) ?? All[0];
}
