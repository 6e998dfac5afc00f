using System.Collections.Immutable;
using System.Text.Json;
using Dashboard.LogStore.Storage;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Metadata;

/// <summary>Metadata beside the indices: held in memory, every change on disk before it shows. Safe for many threads.</summary>
internal sealed class MetadataStore(ICatalogue catalogue) : IDisposable
{
    private readonly SemaphoreSlim changing = new(1, 1);
    private MetadataState state = Load(catalogue);

    public MetadataState State => Volatile.Read(ref state);

    /// <summary>Makes a new state of the present one, one change at a time; nothing is changed where a failure comes back or the disk refuses.</summary>
    public async Task<StoreResult<MetadataState>> UpdateAsync(Func<MetadataState, StoreResult<MetadataState>> change, CancellationToken cancellationToken)
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var before = State;
            if (!change(before).TryGet(out var after, out var failure))
                return failure;
            var changes = Changes(before, after);
            if (changes.Count > 0)
                await catalogue.WriteAsync(changes, cancellationToken);
            Volatile.Write(ref state, after);
            return after;
        }
        catch (SqliteException exception)
        {
            return DiskFailure.OfCatalogue(exception);
        }
        finally
        {
            changing.Release();
        }
    }

    public Task<StoreResult<MetadataState>> UpdateAsync(Func<MetadataState, MetadataState> change, CancellationToken cancellationToken)
        => UpdateAsync(before => (StoreResult<MetadataState>)change(before), cancellationToken);

    public void Dispose() => changing.Dispose();

    private static List<CatalogueChange> Changes(MetadataState before, MetadataState after)
    {
        var changes = new List<CatalogueChange>();
        foreach (var section in Enum.GetValues<MetadataSection>())
        {
            var (old, now) = (before[section], after[section]);
            if (ReferenceEquals(old, now))
                continue;
            changes.AddRange(old.Keys.Where(name => !now.ContainsKey(name)).Select(name => new CatalogueChange(Kind(section), name, null)));
            foreach (var (name, value) in now)
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(value);
                if (!old.TryGetValue(name, out var earlier) || !JsonSerializer.SerializeToUtf8Bytes(earlier).AsSpan().SequenceEqual(bytes))
                    changes.Add(new CatalogueChange(Kind(section), name, bytes));
            }
        }

        return changes;
    }

    private static MetadataState Load(ICatalogue catalogue)
    {
        var sections = ImmutableDictionary.CreateBuilder<MetadataSection, ImmutableSortedDictionary<string, JsonElement>>();
        foreach (var section in Enum.GetValues<MetadataSection>())
            sections[section] = catalogue.All(Kind(section)).ToImmutableSortedDictionary(
                entry => entry.Key, entry => JsonElement.Parse(entry.Value.Span), StringComparer.Ordinal);
        return new MetadataState(sections.ToImmutable());
    }

    private static string Kind(MetadataSection section) => section.ToString();
}
