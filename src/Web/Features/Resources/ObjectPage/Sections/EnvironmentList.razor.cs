using System.Text;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Cluster.Objects.Secrets;
using Dashboard.Services.Primitives;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage.Sections;

/// <summary>The environment of a container.</summary>
public sealed partial class EnvironmentList : ComponentBase, IDisposable
{
    private const int ShownAtFirst = 12;

    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<ResourceRef, IReadOnlyDictionary<string, byte[]>> revealedValues = [];
    private readonly Dictionary<ResourceRef, Failure> failures = [];
    private readonly HashSet<ResourceRef> asking = [];
    private bool all;

    [Parameter, EditorRequired] public required IReadOnlyList<EnvironmentEntry> Entries { get; set; }

    [Inject] private ISecretValues Secrets { get; set; } = default!;

    private string? Shown(EnvironmentEntry entry) =>
        entry is { All: false, Source: { } source, Key: { } key } && revealedValues.TryGetValue(source, out var values)
            ? values.TryGetValue(key, out var bytes) ? Write(bytes) : Text["KeyMissing"]
            : null;

    private static string Write(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private async Task ToggleAsync(ResourceRef source)
    {
        failures.Remove(source);
        if (revealedValues.Remove(source) || !asking.Add(source))
            return;

        try
        {
            var answer = await Secrets.RevealAsync(source, leaving.Token);
            if (answer.TryGet(out var values, out var failure))
                revealedValues[source] = values;
            else
                failures[source] = failure;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The reader left.
        }
        finally
        {
            asking.Remove(source);
        }
    }

    public void Dispose()
    {
        revealedValues.Clear();
        leaving.Cancel();
        leaving.Dispose();
    }
}
