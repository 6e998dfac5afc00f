using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Columns;

/// <summary>A point in time of one index: what is written, deleted or merged later does not show. Dispose it to let its files and memory go.</summary>
public sealed class IndexView : IDisposable
{
    private Action? release;

    public IndexView(string name, IndexMapping mapping, IReadOnlyList<Segment> segments, Action? release)
    {
        Name = name;
        Mapping = mapping;
        Segments = segments;
        this.release = release;
    }

    public string Name { get; }

    public IndexMapping Mapping { get; }

    /// <summary>Oldest first; the rows that are not yet in a file come last.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Live documents.</summary>
    public long DocumentCount => Segments.Sum(segment => (long)segment.Count - (segment.Deleted?.Count ?? 0));

    public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke();
}
