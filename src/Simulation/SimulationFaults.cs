using Dashboard.Simulation.Api;

namespace Dashboard.Simulation;

/// <summary>What can go wrong between a client and the cluster, switched on by a test. Each method takes effect at once.</summary>
public sealed class SimulationFaults
{
    private readonly World world;
    private readonly FaultState state;

    internal SimulationFaults(World world)
    {
        this.world = world;
        state = world.FaultState;
    }

    /// <summary>Every connection is dropped without an answer, and open watches break: the server is gone.</summary>
    public void RefuseConnections()
    {
        state.RefuseConnections = true;
        BreakWatches();
    }

    /// <summary>Requests fail with a Status of this code: 401, 429 (with Retry-After), 500, 503, 504.</summary>
    /// <param name="code">The HTTP code.</param>
    /// <param name="count">How many requests fail; negative for all.</param>
    /// <param name="retryAfterSeconds">Value of Retry-After for 429 and 503.</param>
    public void FailRequests(int code, int count = -1, int retryAfterSeconds = 1)
    {
        state.RetryAfterSeconds = retryAfterSeconds;
        state.Remaining = count;
        state.Status = code;
    }

    /// <summary>Every answer waits, by the cluster's clock.</summary>
    public void DelayAnswers(TimeSpan delay) => state.Delay = delay;

    /// <summary>Answers end in the middle of their JSON and the connection closes.</summary>
    public void CutAnswers() => state.CutAnswers = true;

    /// <summary>Answers are no JSON.</summary>
    public void AnswerGarbage() => state.Garbage = true;

    /// <summary>The faults above hit only the paths that this says; null for all.</summary>
    public void Only(Func<string, bool>? path) => state.Matches = path;

    /// <summary>Ends every open watch, as a load balancer would.</summary>
    public void BreakWatches()
    {
        lock (world.Store.Gate)
        {
            foreach (var collection in world.Store.Collections)
                collection.BreakWatches();
        }
    }

    /// <summary>Forgets all history: watches from older versions get 410.</summary>
    public void ExpireHistory()
    {
        lock (world.Store.Gate)
        {
            world.Store.Skip();
            world.Store.ForgetHistory();
        }
    }

    /// <summary>Continue tokens that were given out get 410.</summary>
    public void ExpireContinueTokens()
    {
        lock (world.Store.Gate)
            world.ContinueTokens.ForgetAll();
    }

    /// <summary>An aggregated API answers 503 and is marked unavailable in discovery; for instance <c>metrics.k8s.io/v1beta1</c>.</summary>
    public void MakeApiUnavailable(string groupVersion)
    {
        lock (world.Store.Gate)
        {
            state.UnavailableApis.Add(groupVersion);
            world.MarkApiService(groupVersion, available: false);
        }
    }

    /// <summary>A token is good no more.</summary>
    public void RevokeToken(string token)
    {
        lock (world.Store.Gate)
            world.Tokens.Revoke(token);
    }

    /// <summary>Everything works again (revoked tokens and forgotten history stay so).</summary>
    public void Clear()
    {
        lock (world.Store.Gate)
        {
            state.RefuseConnections = false;
            state.Status = null;
            state.Remaining = -1;
            state.Delay = TimeSpan.Zero;
            state.CutAnswers = false;
            state.Garbage = false;
            state.Matches = null;
            foreach (var api in state.UnavailableApis)
                world.MarkApiService(api, available: true);
            state.UnavailableApis.Clear();
        }
    }
}
