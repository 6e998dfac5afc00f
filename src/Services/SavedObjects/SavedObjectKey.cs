namespace Dashboard.Services.SavedObjects;

/// <summary>Names one saved object: its type (<see cref="SavedObjectTypes"/>) and its id, which is unique within the type.</summary>
public readonly record struct SavedObjectKey(string Type, string Id)
{
    public override string ToString() => $"{Type}/{Id}";
}
