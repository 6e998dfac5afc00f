using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Cluster.Objects.Secrets;
using Dashboard.Services.Cluster.Objects.Yaml;
using Dashboard.Services.Primitives;
using Dashboard.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Features.Resources.ObjectPage.Yaml;

/// <summary>The YAML tab. The values of a secret are read when asked for, shown while asked for, and dropped with the tab.</summary>
public sealed partial class YamlTab : ObjectPart
{
    private static readonly string[] FoldedAtFirst = ["managedFields", "kubectl.kubernetes.io/last-applied-configuration"];

    private CancellationToken leaving;
    private CodeView? view;
    private ElementReference host;
    private string? shown;
    private bool showing;
    private bool managedFields;
    private bool copied;
    private bool asking;
    private ObjectSnapshot? unmasked;
    private Failure? refused;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [Inject] private ISecretValues Secrets { get; set; } = default!;

    private bool IsSecret => Snapshot.Reference.Type == KnownTypes.Secrets;

    protected override void Forget() => (unmasked, refused, copied) = (null, null, false);

    protected override async Task FollowAsync(CancellationToken cancellationToken)
    {
        leaving = cancellationToken;
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>Secrets that are shown follow the changes of the object too.</summary>
    protected override void Read()
    {
        if (unmasked is not null && unmasked.Metadata.ResourceVersion != Snapshot.Metadata.ResourceVersion)
            _ = RevealAsync();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => ShowAsync();

    private async Task ShowAsync()
    {
        if (showing)
            return; // what runs looks again when it is through

        showing = true;
        view ??= new(Script);
        try
        {
            while (Written() is { } text && text != shown)
            {
                await view.ShowAsync(host, text, new(Text["YamlLabel", Snapshot.Reference.Name], FoldedAtFirst, Phrases()), leaving);
                shown = text;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or JSDisconnectedException)
        {
            // The reader went on to something else.
        }
        finally
        {
            showing = false;
        }
    }

    private string Written() => ObjectYaml.Write((unmasked ?? Snapshot).Json, managedFields);

    private async Task ToggleSecretAsync(ChangeEventArgs change)
    {
        (unmasked, refused) = (null, null);
        if (change.Value is true)
            await RevealAsync();
    }

    private async Task RevealAsync()
    {
        asking = true;
        try
        {
            var answer = await Secrets.UnmaskAsync(Snapshot, leaving);
            unmasked = answer.IsSuccess ? answer.Value : null;
            refused = answer.Failure;
        }
        catch (OperationCanceledException)
        {
            // The reader went on to something else.
        }
        finally
        {
            asking = false;
        }

        await DrawAsync();
    }

    private Task FindAsync() => view?.FindAsync().AsTask() ?? Task.CompletedTask;

    private async Task CopyAsync() => copied = view is not null && await view.CopyAsync();

    private Task DownloadAsync() => view?.DownloadAsync($"{Snapshot.Resource.Singular}-{Snapshot.Reference.Name}.yaml").AsTask() ?? Task.CompletedTask;

    /// <summary>The words of the search panel, from the English ones that it knows.</summary>
    private Dictionary<string, string> Phrases() => new(StringComparer.Ordinal)
    {
        ["Find"] = Text["FindFind"],
        ["next"] = Text["FindNext"],
        ["previous"] = Text["FindPrevious"],
        ["all"] = Text["FindAll"],
        ["match case"] = Text["FindCase"],
        ["regexp"] = Text["FindRegexp"],
        ["by word"] = Text["FindWord"],
        ["close"] = Text["Close"],
    };

    protected override async ValueTask LeaveAsync()
    {
        unmasked = null;
        if (view is not null)
            await view.DisposeAsync();
    }
}
