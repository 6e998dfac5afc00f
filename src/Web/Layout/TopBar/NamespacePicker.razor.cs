using Dashboard.Services.Cluster;
using Dashboard.Web.Layout.Preferences;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Layout;

/// <summary>Chooses the namespaces that all pages look at: one by a click, several by their boxes, any by typing its name where they may not be listed.</summary>
public sealed partial class NamespacePicker(
    NamespaceSelection selection,
    IServiceProvider services,
    PreferenceStore preferences,
    IStringLocalizer<LayoutText> localizer) : IDisposable
{
    private const int Most = 200;
    private readonly CancellationTokenSource disposed = new();
    private NamespaceDirectory? directory;
    private IReadOnlyList<string> shown = [];
    private string typed = "";
    private int hidden;

    private IStringLocalizer<LayoutText> Text => localizer;

    private string Wanted => typed.Trim();

    private NamespaceScope Scope => selection.Current;

    private NamespaceDirectory Directory => directory!;

    private string Summary => Scope.IsAll ? Text["AllNamespaces"] : Scope.Names[0];

    private string Label => Scope.IsAll ? Text["Namespaces"] : $"{Text["Namespaces"]}: {string.Join(", ", Scope.Names)}";

    // Where the names are known, one that is not there would lead nowhere.
    private bool CanType => Directory.Failure is not null && NamespaceQuery.IsName(Wanted) && !Directory.Names.Contains(Wanted);

    public void Dispose()
    {
        selection.Changed -= Redraw;
        if (directory is not null)
            directory.Changed -= Redraw;
        disposed.Cancel();
        disposed.Dispose();
    }

    protected override void OnInitialized()
    {
        selection.Changed += Redraw;
        if (RendererInfo.IsInteractive)
        {
            directory = services.GetRequiredService<NamespaceDirectory>();
            directory.Start(preferences.Current.KnownNamespaces.Split(',', StringSplitOptions.RemoveEmptyEntries));
            directory.Changed += Redraw;
        }

        Arrange();
    }

    private void Arrange()
    {
        var fitting = directory?.Names.Where(name => name.Contains(Wanted, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(IsChosen).ThenByDescending(name => name.StartsWith(Wanted, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
        shown = [.. fitting.Take(Most)];
        hidden = fitting.Count - shown.Count;
    }

    private bool IsChosen(string name) => !Scope.IsAll && Scope.Contains(name);

    private void Filter(string? text)
    {
        typed = text ?? "";
        Arrange();
    }

    private Task EnterAsync(KeyboardEventArgs pressed)
    {
        if (pressed.Key != "Enter" || Wanted.Length == 0)
            return Task.CompletedTask;
        if (Directory.Names.Contains(Wanted))
            return Choose(NamespaceScope.Of(Wanted));
        if (shown.Count > 0)
            return Choose(NamespaceScope.Of(shown[0]));
        return CanType ? ChooseTypedAsync() : Task.CompletedTask;
    }

    private async Task ChooseTypedAsync()
    {
        var name = Wanted;
        if (Directory.Add(name))
            await preferences.RememberKnownNamespacesAsync(string.Join(',', Directory.Typed));
        await Choose(NamespaceScope.Of(name));
    }

    private Task Toggle(string name) =>
        Choose(NamespaceScope.Of(IsChosen(name) ? Scope.Names.Where(chosen => chosen != name) : Scope.Names.Append(name)), keepFilter: true);

    private Task Choose(NamespaceScope scope, bool keepFilter = false)
    {
        if (!keepFilter)
            typed = "";
        selection.Choose(scope);
        Arrange();
        return preferences.RememberNamespacesAsync(NamespaceQuery.Write(scope));
    }

    private async Task RefreshAsync()
    {
        if (directory is null)
            return;

        try
        {
            await directory.RefreshAsync(disposed.Token);
        }
        catch (OperationCanceledException)
        {
            // The tab was closed.
        }
    }

    private void Redraw(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        Arrange();
        StateHasChanged();
    });
}
