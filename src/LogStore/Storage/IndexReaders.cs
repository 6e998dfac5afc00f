using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Writing;

namespace Dashboard.LogStore.Storage;

/// <summary>The views that are open on an index. What they read stays until the last of them is closed, the file of a deleted index too.</summary>
internal sealed class IndexReaders(Lock gate, IndexFile file, IndexState state, SegmentBuilder builder)
{
    private int readers;
    private bool isDeleted;

    public IndexView Open()
    {
        lock (gate)
        {
            var slots = state.Slots.Where(slot => slot.PublishedRows > 0).ToArray();
            readers++;
            foreach (var slot in slots)
                slot.Readers++;
            var definition = state.Published;
            return new(definition.Name, definition.Mapping, [.. slots.Select(slot => (Segment)slot.Mapped(definition.Mapping, state.AutoId))], () => Release(slots));
        }
    }

    /// <summary>The file goes with its last reader; true where there is none.</summary>
    public bool Delete()
    {
        lock (gate)
        {
            isDeleted = true;
            return readers == 0;
        }
    }

    public void DeleteFile()
    {
        file.Dispose();
        IndexPath.Delete(file.Path);
    }

    private void Release(SegmentSlot[] slots)
    {
        lock (gate)
        {
            readers--;
            foreach (var slot in slots)
                slot.Readers--;
            if (!isDeleted)
                builder.DeleteRetired(slots);
            else if (readers == 0)
                DeleteFile();
        }
    }
}
