namespace Dashboard.Services.SavedObjects;

/// <summary>The names of the types that the application saves. What their attributes hold is said by whoever registers the type.</summary>
public static class SavedObjectTypes
{
    public const string DataView = "data-view";

    /// <summary>A saved search: Discover's whole state.</summary>
    public const string Search = "search";

    /// <summary>A saved query: the text of a query bar, its language and its filters.</summary>
    public const string Query = "query";

    public const string Dashboard = "dashboard";
}
