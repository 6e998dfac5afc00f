using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Sessions;

/// <summary>
/// Notices that a right was taken away while a watch goes on. The API server asks for rights only as a request begins, and a watch is a request of five to
/// ten minutes.
/// </summary>
internal sealed class StreamRights(IKubernetesClient client, TimeProvider clock)
{
    /// <summary>How often a stream's right is asked for. With <see cref="AnswersLast"/> a lost one is noticed within a minute.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    /// <summary>Streams that began together share the answers to the same question.</summary>
    private static readonly TimeSpan AnswersLast = TimeSpan.FromSeconds(20);

    private const string NameSelector = "metadata.name=";
    private readonly AccessReviews reviews = new(client, new AccessAnswers(clock) { Lifetime = AnswersLast });

    /// <summary>
    /// Ends once the server says that the caller may no longer watch this, or does not take the token any longer. One that says so of a stream that it has
    /// just served (<paramref name="served"/> false) is asked until it has said yes: its reviews and its deeds differ.
    /// </summary>
    public async Task LostAsync(ResourceType type, ListRequest request, bool served, CancellationToken cancellationToken)
    {
        var question = new AccessQuestion("watch", type.Group, type.Plural, request.Namespace, Name: NameOf(request));
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var answer = await reviews.AskByRulesAsync(question, cancellationToken);
            if (answer.Failure is { Kind: FailureKind.Unauthorized })
                return;
            if (!answer.TryGet(out var allowed, out _))
                continue;
            if (served && !allowed)
                return;
            served |= allowed;
        }
    }

    /// <summary>A right may hold for one name only; the API server takes that name from the field selector.</summary>
    private static string? NameOf(ListRequest request) =>
        request.FieldSelector?.Split(',').FirstOrDefault(part => part.StartsWith(NameSelector, StringComparison.Ordinal))?[NameSelector.Length..];
}
