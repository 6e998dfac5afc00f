namespace Dashboard.Services.SavedObjects;

/// <summary>
/// Another saved object that one needs. The attributes speak of it by <paramref name="Name"/>, never by its id, so that an import may give new ids:
/// for instance <c>dataView</c> in a saved search, <c>panel-3</c> in a dashboard.
/// </summary>
public sealed record SavedObjectReference(string Type, string Id, string Name)
{
    public SavedObjectKey Key => new(Type, Id);
}
