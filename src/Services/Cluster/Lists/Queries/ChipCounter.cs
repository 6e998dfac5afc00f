using Dashboard.Services.Cluster.Lists.Health;
using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Counts rows by state.</summary>
internal sealed class ChipCounter(DateTimeOffset now)
{
    public static readonly TimeSpan RestartWindow = TimeSpan.FromHours(1);

    /// <summary>More states than these are rare ones: the filter's free text finds them.</summary>
    private const int MaximumWords = 6;

    private readonly Dictionary<(HealthTone Tone, string Word), int> words = [];
    private int failing;
    private int restarted;

    public void Add(ResourceRow row)
    {
        if (row.Health.Tone == HealthTone.Bad)
            failing++;
        else if (row.Health.Tone != HealthTone.None)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, (row.Health.Tone, row.Health.Word), out _)++;
        if (IsRestarted(row, now))
            restarted++;
    }

    /// <summary>Worst first. Chosen ones stay, with nothing in them too.</summary>
    public IReadOnlyList<StatusChip> Chips(IReadOnlyList<string> chosen)
    {
        var chips = new List<StatusChip>();
        if (failing > 0 || chosen.Contains(StatusChip.Failing))
            chips.Add(new(StatusChip.Failing, HealthTone.Bad, failing));
        var byWord = words.GroupBy(entry => entry.Key.Word).Select(group => new StatusChip(group.Key, group.OrderByDescending(entry => entry.Value).ThenByDescending(entry => entry.Key.Tone).First().Key.Tone, group.Sum(entry => entry.Value))).ToList();
        var kept = byWord.OrderByDescending(chip => chosen.Contains(chip.Id)).ThenByDescending(chip => chip.Count).Take(MaximumWords).ToList();
        kept.AddRange(chosen.Where(id => id is not (StatusChip.Failing or StatusChip.Restarted) && kept.TrueForAll(chip => chip.Id != id)).Select(id => new StatusChip(id, HealthTone.None, 0)));
        chips.AddRange(kept.OrderBy(chip => chip.Tone).ThenByDescending(chip => chip.Count));
        if (restarted > 0 || chosen.Contains(StatusChip.Restarted))
            chips.Insert(chips.FindLastIndex(chip => chip.Tone <= HealthTone.Warn) + 1, new(StatusChip.Restarted, HealthTone.Warn, restarted));
        return chips;
    }

    public static bool IsRestarted(ResourceRow row, DateTimeOffset now) => row.RestartedAt is { } at && now - at <= RestartWindow;

    public static bool Has(ResourceRow row, string chip, DateTimeOffset now) => chip switch
    {
        StatusChip.Failing => row.Health.Tone == HealthTone.Bad,
        StatusChip.Restarted => IsRestarted(row, now),
        _ => row.Health.Word == chip,
    };
}
