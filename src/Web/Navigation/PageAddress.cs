using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Navigation;

/// <summary>
/// Keeps the page's state in its address. What the page itself wrote comes back by the browser a moment later, when the state may have gone on:
/// such an echo is passed over, so that it does not undo what was typed since.
/// </summary>
public sealed class PageAddress(NavigationManager navigation)
{
    private readonly Queue<string> echoes = [];
    private string known = navigation.Uri;

    /// <summary>Without a step in the browser's history. Null takes a parameter out.</summary>
    public void Write(IReadOnlyList<KeyValuePair<string, string?>> parameters)
    {
        var target = QueryState.With(navigation.Uri, parameters);
        if (echoes.Count == 0 && target == navigation.Uri)
            return;
        echoes.Enqueue(target);
        navigation.NavigateTo(target, new NavigationOptions { ReplaceHistoryEntry = true });
    }

    /// <summary>Whether the address now tells the page nothing new: it was written here, or looked at before. Several may be told of one change.</summary>
    public bool IsEcho()
    {
        var now = navigation.Uri;
        if (now == known)
            return true;
        known = now;
        if (!echoes.Contains(now))
        {
            echoes.Clear();
            return false;
        }

        while (echoes.Dequeue() != now)
        {
        }

        return true;
    }
}
