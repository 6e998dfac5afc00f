using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes.Watching;
using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>Reads a container's logs through all its restarts until its pod is gone.</summary>
internal sealed class ContainerFollower
{
    /// <summary>How long a stream may go on after its instance is known to have ended.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A stream that was opened so shortly before a restart was noticed may have been the new instance's: then the old one's log is read again from where it
    /// was before. Whatever is read twice has the same ids.
    /// </summary>
    private static readonly TimeSpan Doubtful = TimeSpan.FromMinutes(1);

    /// <summary>A stream that ends tells that its instance did some seconds before the watch does; until then the kubelet may serve the next one's log.</summary>
    private static readonly TimeSpan UntilTold = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(1);
    private const int MostTriesOfEnded = 3;

    private readonly FollowContext context;
    private readonly Latest<ContainerState> latest;
    private readonly Backoff backoff = new();
    private ContainerProgress progress;
    private int triesOfEnded;

    public ContainerFollower(FollowContext context, CollectedPod pod, CollectedContainer container)
    {
        this.context = context;
        var source = new ContainerSource(pod, container);
        latest = new(new(pod, container, source, Gone: false));
        progress = context.Positions.Of(source.Key);
    }

    public void Update(CollectedPod pod, CollectedContainer container) => latest.Set(new(pod, container, new ContainerSource(pod, container), Gone: false));

    public void PodGone() => latest.Set(latest.Value with { Gone = true });

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, version) = latest.Read();
            if (PlanFor(state) is null)
            {
                if (state.Gone)
                    return;
                await latest.ChangedAsync(version, cancellationToken);
                continue;
            }

            var end = await TakeTurnAsync(cancellationToken);
            if (state.Gone && end?.Kind is not (SessionEndKind.Complete or SessionEndKind.Yielded))
                return;
            if (end is not null)
                await RestAsync(end, cancellationToken);
        }
    }

    private ReadPlan? PlanFor(ContainerState state) => ReadPlan.Next(state.Container, progress, context.FirstSightFrom);

    /// <summary>Null where nothing was left to read when the turn came.</summary>
    private async Task<SessionEnd?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await context.Slots.TakeAsync(cancellationToken);
        try
        {
            await context.Pace.WaitAsync(cancellationToken);
            return PlanFor(latest.Value) is { } plan ? await ReadAsync(plan, cancellationToken) : null;
        }
        finally
        {
            context.Slots.Return();
        }
    }

    private async Task<SessionEnd> ReadAsync(ReadPlan plan, CancellationToken cancellationToken)
    {
        var (before, openedAt) = (progress, context.Time.GetUtcNow());
        var emitter = new EntryEmitter(context, latest, plan.Instance, progress);
        if (plan.Missed)
            await emitter.MissedAsync(cancellationToken);
        using var superseded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = plan.Mode == ReadMode.Follow ? EndWhenSupersededAsync(plan, superseded) : Task.CompletedTask;
        var end = await new LogSession(context, Request(plan), plan, emitter).RunAsync(superseded.Token, cancellationToken);
        superseded.Cancel();
        await watching;

        var read = emitter.Progress != before;
        progress = emitter.Progress;
        if (read)
            backoff.Reset();
        if (plan.Mode == ReadMode.Follow && HasRestarted(plan) && context.Time.GetUtcNow() - openedAt < Doubtful)
            progress = before.Instance is null || before.Instance == plan.Instance.Id ? before : new(plan.Instance.Id, plan.Instance.Number, null, Complete: false);
        if (end.Kind == SessionEndKind.SetBack)
            progress = progress with { Position = null };
        if (plan.Mode != ReadMode.Follow && end.Failure?.Kind is FailureKind.Invalid or FailureKind.NotFound && ++triesOfEnded >= MostTriesOfEnded)
            await GiveUpAsync(plan, emitter, cancellationToken);
        return end;
    }

    /// <summary>The kubelet has the instance's log no longer.</summary>
    private async Task GiveUpAsync(ReadPlan plan, EntryEmitter emitter, CancellationToken cancellationToken)
    {
        triesOfEnded = 0;
        if (!plan.Missed)
            await emitter.MissedAsync(cancellationToken);
        await emitter.CompleteAsync(plan.From, cancellationToken);
        progress = emitter.Progress;
    }

    private LogStreamRequest Request(ReadPlan plan)
    {
        var state = latest.Value;
        var atFirstSight = progress.Instance is null && plan.Instance.StartedAt < context.FirstSightFrom;
        return new()
        {
            Namespace = state.Pod.Namespace,
            Pod = state.Pod.Name,
            Container = state.Container.Name,
            Previous = plan.Mode == ReadMode.Previous,
            Follow = plan.Mode == ReadMode.Follow,
            Timestamps = true,
            SinceTime = plan.From?.Time.FloorSecond(),
            // In seconds and not as a time: the node's clock may be another than ours.
            Since = plan.From is null && atFirstSight ? context.Time.GetUtcNow() - context.FirstSightFrom : null,
        };
    }

    private async Task EndWhenSupersededAsync(ReadPlan plan, CancellationTokenSource session)
    {
        try
        {
            while (true)
            {
                var (state, version) = latest.Read();
                if (state.Gone || state.Container.Current is not { Running: true } current || current.Id != plan.Instance.Id)
                    break;
                await latest.ChangedAsync(version, session.Token);
            }

            await Task.Delay(LastWords, context.Time, session.Token);
            session.Cancel();
        }
        catch (OperationCanceledException)
        {
            // The stream ended first, as it should.
        }
    }

    private bool HasRestarted(ReadPlan plan) => latest.Value.Container is { Current: { } current } && current.Id != plan.Instance.Id;

    /// <summary>Waits before the next try, for as long as the end of this one asks for; a change of the container ends the waiting.</summary>
    private async Task RestAsync(SessionEnd end, CancellationToken cancellationToken)
    {
        if (end.Failure is { Kind: FailureKind.Forbidden or FailureKind.Unauthorized } refused)
            context.Status.ReadFailure = refused.Message;
        // Where the watch has told of the end already there is something else to read, or to wait for.
        if (end.Kind is SessionEndKind.Complete or SessionEndKind.Yielded || (end.Kind == SessionEndKind.Over && PlanFor(latest.Value) is not { Mode: ReadMode.Follow }))
            return;
        context.Telemetry.Reopened();
        var pause = backoff.Next(end switch
        {
            { Kind: SessionEndKind.Over } => UntilTold,
            { Failure.Kind: FailureKind.Forbidden or FailureKind.Unauthorized } => Refused,
            _ => end.Failure?.RetryAfter,
        });
        if (end.Failure is null)
            await RestUntilChangeAsync(pause, cancellationToken);
        else
            await Task.Delay(pause, context.Time, cancellationToken);
    }

    private async Task RestUntilChangeAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using var rested = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changed = latest.ChangedAsync(latest.Read().Version, rested.Token);
        await Task.WhenAny(changed, Task.Delay(pause, context.Time, rested.Token));
        rested.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
