using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>
/// Keeps the page's state in its address. What the page itself wrote comes back by the browser a moment later, when the state may have gone on:
/// such an echo is passed over, so that it does not undo what was typed since.
/// </summary>
internal sealed class ListAddress(NavigationManager navigation)
{
    private readonly Queue<string> echoes = [];

    public void Write(ListState state)
    {
        var target = QueryState.With(navigation.Uri, state.Write());
        if (echoes.Count == 0 && target == navigation.Uri)
            return;
        echoes.Enqueue(target);
        navigation.NavigateTo(target, new NavigationOptions { ReplaceHistoryEntry = true });
    }

    /// <summary>Whether the address now is one that was written here.</summary>
    public bool IsEcho()
    {
        if (!echoes.Contains(navigation.Uri))
            return false;
        while (echoes.Dequeue() != navigation.Uri)
        {
        }

        return true;
    }
}
