using Microsoft.JSInterop;

namespace Dashboard.Web.Controls.DataTable;

/// <summary>What the browser's half tells.</summary>
public sealed partial class DataTable<TItem>
{
    [JSInvokable]
    public async Task OnRow(string action, string key, int index, bool shift)
    {
        if (Find(key, index) is not { } row)
            return;
        switch (action)
        {
            case "open":
                await OnOpen.InvokeAsync(row.Item);
                break;
            case "page":
                await OnOpenPage.InvokeAsync(row.Item);
                break;
            case "select":
                await SelectAsync(key, shift);
                break;
            case "actions" when Actions is not null:
                acted = row;
                openMenu = true;
                StateHasChanged();
                break;
        }
    }

    [JSInvokable]
    public Task OnFilterCell(string key, int index, string column, bool exclude) =>
        Find(key, index) is { } row ? OnFilter.InvokeAsync(new(row.Item, column, exclude)) : Task.CompletedTask;

    [JSInvokable]
    public async Task OnEscape()
    {
        if (Open is null && Selection is { Count: > 0 })
        {
            Selection.Clear();
            await SelectionChanged.InvokeAsync();
            return;
        }

        await OnLeave.InvokeAsync();
    }

    [JSInvokable]
    public Task OnHold(int first, int last) => Held.InvokeAsync(first < 0 ? null : (first, last));

    [JSInvokable]
    public Task OnResizeColumn(string column, int width) => LayoutChanged.InvokeAsync(Layout.Resize(column, width));

    [JSInvokable]
    public Task OnMoveColumn(string column, string to) => LayoutChanged.InvokeAsync(Layout.Move(Columns, column, to));

    private DataRow<TItem>? Find(string key, int index)
    {
        foreach (var row in window)
        {
            if (KeyOf(row.Item) == key)
                return row;
        }

        // It was scrolled away meanwhile, but may be asked for still.
        var one = Window(Math.Max(0, index), 1);
        return one.Items.Count == 1 && KeyOf(one.Items[0]) == key ? new DataRow<TItem>(index, one.Items[0]) : null;
    }

    private bool AllSelected => Selection is { Count: > 0 } && Selection.Count == count;

    private async Task SelectAsync(string key, bool shift)
    {
        if (Selection is null)
            return;
        if (shift && AllKeys?.Invoke() is { } keys)
            Selection.Extend(key, wanted => IndexOf(keys, wanted), (from, to) => keys.Skip(from).Take(to - from + 1));
        else
            Selection.Toggle(key);
        await SelectionChanged.InvokeAsync();
    }

    private async Task SelectAll()
    {
        if (Selection is null)
            return;
        if (AllSelected)
            Selection.Clear();
        else
            Selection.Set(AllKeys?.Invoke() ?? []);
        await SelectionChanged.InvokeAsync();
    }

    private static int? IndexOf(IReadOnlyList<string> keys, string wanted)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == wanted)
                return i;
        }

        return null;
    }
}
