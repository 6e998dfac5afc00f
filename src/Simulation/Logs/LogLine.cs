namespace Dashboard.Simulation.Logs;

/// <summary>One line to come: its number, its time, whose it is, what goes wrong for it, and chance that is always the same for it.</summary>
internal sealed class LogLine(ulong seed, long index, DateTimeOffset time, LogScene scene, Cause? trouble)
{
    private readonly Chance chance = new(seed ^ ((ulong)index * 0x9E3779B97F4A7C15UL));
    private ShopRequest? request;

    public long Index { get; } = index;

    public DateTimeOffset Time { get; } = time;

    /// <summary>Name of the service that writes it, as of the label <c>app</c>.</summary>
    public string Service => scene.Service;

    public string Version => scene.Version;

    /// <summary>What this line suffers from; null for most.</summary>
    public Cause? Trouble { get; } = trouble;

    /// <summary>The customer's request that the line is about, which other services write about at about the same time.</summary>
    public ShopRequest Request => request ??= ShopRequest.Near(Time, Number(ShopRequest.AtOnce));

    public int Number(int below) => chance.Number(below);

    public bool Chance(double share) => chance.Happens(share);

    public string Choose(params ReadOnlySpan<string> from) => from[Number(from.Length)];

    /// <summary>Milliseconds as they are spread in life: most are short, few are long; more where something goes wrong.</summary>
    public int Milliseconds(int usual)
    {
        var spread = -Math.Log(1 - (Number(9_990) / 10_000.0));
        return 1 + (int)(usual * (0.3 + (0.7 * spread)) * (Trouble is null ? 1 : 6));
    }

    /// <summary>Severity: trouble shows as errors and some warnings, the rest of the time both are rare.</summary>
    public Severity Severity(double debug) => Trouble is not null
        ? Chance(0.78) ? Logs.Severity.Error : Logs.Severity.Warning
        : Chance(0.003) ? Logs.Severity.Error : Chance(0.025) ? Logs.Severity.Warning : Chance(debug) ? Logs.Severity.Debug : Logs.Severity.Information;
}
