using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Writing;

namespace Dashboard.LogStore.Storage;

/// <summary>The views that are open on an index. What they read stays until the last of them is closed, the file of a deleted index too.</summary>
internal sealed class IndexReaders(Lock gate, IndexFile file, IndexState state, SegmentBuilder builder)
{
    private int readers;
    private bool isDeleted;
    private bool isClosed;

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

    /// <summary>The index is gone for whoever asks from now on; nothing is to be tidied up in its file any more.</summary>
    public void Delete()
    {
        lock (gate)
            isDeleted = true;
    }

    /// <summary>Nobody writes to the file of a deleted index any more: it goes with its last reader, or at once.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            if (readers == 0)
                DeleteFile();
        }
    }

    private void DeleteFile()
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
            else if (isClosed && readers == 0)
                DeleteFile();
        }
    }
}
