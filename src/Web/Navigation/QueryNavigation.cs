using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Navigation;

public static class QueryNavigation
{
    /// <summary>Keeps a page's state in its address, without a step in the browser's history. Null takes a parameter out; does nothing where nothing changes.</summary>
    public static void ReplaceQuery(this NavigationManager navigation, params IReadOnlyList<KeyValuePair<string, string?>> changes)
    {
        var target = QueryState.With(navigation.Uri, changes);
        if (target != navigation.Uri)
            navigation.NavigateTo(target, new NavigationOptions { ReplaceHistoryEntry = true });
    }

    /// <summary>The first value of a parameter of the open page's address; null where there is none.</summary>
    public static string? Query(this NavigationManager navigation, string name) => QueryState.Read(navigation.Uri, name);
}
