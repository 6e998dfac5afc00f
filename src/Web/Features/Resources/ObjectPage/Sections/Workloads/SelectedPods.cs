using Dashboard.Services.Cluster.Objects;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Resources.ObjectPage.Sections.Workloads;

internal static class SelectedPods
{
    /// <summary>The list of the pods that a selector selects.</summary>
    public static string Url(string selector, string? @namespace) =>
        QueryState.With(Urls.List(KnownTypes.Pods), [new("q", $"label:{selector}"), new("ns", @namespace)]);
}
