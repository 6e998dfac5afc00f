namespace Dashboard.Web.Navigation;

/// <summary>Numbers beside the rail's entries, by the entry's key. Scoped; whoever knows a number sets it.</summary>
public sealed class RailBadges
{
    private readonly Dictionary<string, RailBadge> badges = new(StringComparer.Ordinal);

    /// <summary>Told after a number became another. May come on any thread.</summary>
    public event EventHandler? Changed;

    public RailBadge? Of(string key)
    {
        lock (badges)
            return badges.TryGetValue(key, out var badge) ? badge : (RailBadge?)null;
    }

    /// <summary>Sets or, with null, takes away the number of an entry (<see cref="RailKeys"/>).</summary>
    public void Set(string key, RailBadge? badge)
    {
        lock (badges)
        {
            if (Nullable.Equals(badges.TryGetValue(key, out var before) ? before : (RailBadge?)null, badge))
                return;
            if (badge is { } present)
                badges[key] = present;
            else
                badges.Remove(key);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
