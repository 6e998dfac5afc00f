namespace Dashboard.Simulation.Logs;

/// <summary>
/// What goes wrong in the shop at a time. Most follows from the time alone; what incidents bring is noted as they begin and end, from a little later on, so that
/// what was read of a log once never changes.
/// </summary>
internal sealed class Troubles(int seed, bool passing)
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(2);
    private static readonly IReadOnlyList<(Cause Cause, double Strength)> None = [];
    private volatile Noted[] noted = [];
    private volatile Passage? latest;

    public void Begin(Cause cause, DateTimeOffset now) => noted = [.. noted, new(cause, now + Later, DateTimeOffset.MaxValue)];

    public void End(Cause cause, DateTimeOffset now) => noted = [.. noted.Select(one => one.Cause == cause && one.Until == DateTimeOffset.MaxValue ? one with { Until = now + Later } : one)];

    /// <summary>What a service suffers from, and what share of its lines.</summary>
    public (Cause Cause, double Share)? Of(string service, DateTimeOffset time)
    {
        (Cause Cause, double Share)? worst = null;
        foreach (var (cause, strength) in At(time))
        {
            if (cause.Shares.TryGetValue(service, out var share) && (worst is null || share * strength > worst.Value.Share))
                worst = (cause, share * strength);
        }

        return worst;
    }

    private IReadOnlyList<(Cause Cause, double Strength)> At(DateTimeOffset time)
    {
        List<(Cause, double)>? found = null;
        foreach (var one in noted)
        {
            if (one.From <= time && time < one.Until)
                (found ??= []).Add((one.Cause, 1));
        }

        if (passing && PassageIn(time.UtcTicks / Slot.Ticks) is { Cause: { } cause } passage && passage.StrengthAt(time) is > 0 and var strength)
            (found ??= []).Add((cause, strength));
        return found ?? None;
    }

    /// <summary>At most one begins in a slot.</summary>
    private Passage PassageIn(long slot)
    {
        if (latest is { } known && known.Slot == slot)
            return known;
        var chance = new Chance(((ulong)seed * 0x9E3779B97F4A7C15UL) ^ (ulong)slot);
        if (!chance.Happens(0.6))
            return latest = new(slot, null, default, default);
        var begins = new DateTimeOffset(slot * Slot.Ticks, TimeSpan.Zero).AddSeconds(60 + chance.Number(500));
        return latest = new(slot, CauseCatalog.Passing[chance.Number(CauseCatalog.Passing.Count)], begins, begins.AddSeconds(50 + chance.Number(190)));
    }

    private sealed record Noted(Cause Cause, DateTimeOffset From, DateTimeOffset Until);

    private sealed record Passage(long Slot, Cause? Cause, DateTimeOffset From, DateTimeOffset Until)
    {
        /// <summary>Grows within twenty seconds and fades within as many.</summary>
        public double StrengthAt(DateTimeOffset time) => Math.Clamp(Math.Min((time - From).TotalSeconds, (Until - time).TotalSeconds) / 20, 0, 1);
    }
}
