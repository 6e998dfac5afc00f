using Dashboard.Services.Cluster.Objects;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage.Summary;

/// <summary>The first tab of an object's page.</summary>
public sealed partial class ObjectSummary : ComponentBase
{
    private Dictionary<string, object> parameters = [];
    private IReadOnlyList<Type> sections = [];

    [Parameter, EditorRequired] public required ObjectSnapshot Snapshot { get; set; }

    protected override void OnParametersSet()
    {
        parameters = new() { ["Snapshot"] = Snapshot };
        sections = KindSections.Of(Snapshot.Reference.Type.QualifiedName);
    }
}
