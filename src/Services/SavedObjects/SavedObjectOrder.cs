namespace Dashboard.Services.SavedObjects;

public enum SavedObjectOrder
{
    /// <summary>By title, in the order of letters without regard to case.</summary>
    Title,

    /// <summary>Last changed first.</summary>
    NewestFirst,
}
