using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Reads all objects of a kind as small facts, not more often than it is worth: never before <c>maxAge</c>, and never for more than a twentieth of the time.</summary>
internal sealed class KindReader<T>(string name, TimeSpan maxAge, Func<JsonElement, ApiResource, T> read)
{
    private static readonly TimeSpan ForbiddenAge = TimeSpan.FromMinutes(1);

    private IReadOnlyList<T> last = [];
    private Failure? failure;
    private DateTimeOffset due = DateTimeOffset.MinValue;

    /// <summary>Versions to prefer over the server's own preference, best first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    public string? FieldSelector { get; init; }

    public async Task<IReadOnlyList<T>> ReadAsync(Look look, CancellationToken cancellationToken)
    {
        if (Resource(look.Catalog) is not { CanList: true } resource)
            return [];
        if (look.Now >= due)
            await ReadAsync(resource, look, cancellationToken);
        if (failure is null)
            look.Known.Add(name);
        else
            look.Blind.Add(new BlindSpot(name, failure));
        return last;
    }

    private async Task ReadAsync(ApiResource resource, Look look, CancellationToken cancellationToken)
    {
        var start = look.Time.GetTimestamp();
        var answers = await Task.WhenAll(look.Parts(resource.Namespaced).Select(part => look.Client.ProjectAsync(
            resource.Type, new ListRequest { Namespace = part, FieldSelector = FieldSelector, Limit = 500 }, json => read(json, resource), cancellationToken)));
        failure = answers.Select(answer => answer.Failure).FirstOrDefault(it => it is not null);
        // What can be read of some namespaces is better than nothing; a kind that could not be read at all keeps what was last known of it.
        if (failure is null || answers.Any(answer => answer.IsSuccess))
            last = [.. answers.Where(answer => answer.IsSuccess).SelectMany(answer => answer.Value)];
        else if (failure.Kind is FailureKind.Forbidden or FailureKind.Unauthorized)
            last = [];
        due = look.Now + Pause(look.Time.GetElapsedTime(start));
    }

    private TimeSpan Pause(TimeSpan elapsed)
    {
        var pause = failure?.Kind == FailureKind.Forbidden ? ForbiddenAge : maxAge;
        return elapsed * 20 > pause ? elapsed * 20 : pause;
    }

    private ApiResource? Resource(ApiCatalog catalog) =>
        Versions.Select(version => catalog.Find(name, version)).FirstOrDefault(found => found is not null) ?? catalog.Find(name);
}
