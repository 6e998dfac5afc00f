using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>What of a collection is asked for.</summary>
internal sealed record Selection(string? Namespace, LabelSelector Labels, FieldSelector Fields)
{
    public bool HasSelectors => !Labels.IsEmpty || !Fields.IsEmpty;

    public static Selection Of(ApiRequest request)
    {
        // A watch on one object's path is a watch on its name.
        var fields = request.Query("fieldSelector");
        return new Selection(request.Resource.Namespaced ? request.Namespace : null, LabelSelector.Parse(request.Query("labelSelector")), FieldSelector.Parse(fields, request.Resource));
    }

    public bool Matches(StoredObject item) =>
        (Namespace is null || item.Namespace == Namespace) && Fields.Matches(item) && (Labels.IsEmpty || Labels.Matches(item.Labels));
}
