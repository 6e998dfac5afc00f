namespace Dashboard.Services.SavedObjects;

/// <summary>Who sees a saved object.</summary>
public enum SavedObjectVisibility
{
    /// <summary>Its owner alone.</summary>
    Private,

    /// <summary>All users; its owner changes it, and who has the right to manage saved objects.</summary>
    Shared,
}
