using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>Connections that read pages of all files of a store, one a thread that reads at the moment. Of the idle ones only those used last are kept.</summary>
/// <param name="kept">Connections that are kept for the next read; each takes up to half a megabyte and three handles.</param>
internal sealed class ReaderPool(int kept) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<(string Path, PageReader Reader)> idle = [];
    private readonly Dictionary<string, Stack<LinkedListNode<(string Path, PageReader Reader)>>> byPath = new(StringComparer.Ordinal);
    private bool isClosed;

    /// <summary>Connections that are kept at the moment.</summary>
    public int Idle
    {
        get
        {
            lock (gate)
                return idle.Count;
        }
    }

    /// <summary>Reads from a file. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    public T Read<T>(string path, Func<PageReader, T> read)
    {
        PageReader? reader = null;
        try
        {
            reader = Take(path) ?? PageReader.Open(path);
            return read(reader);
        }
        catch (SqliteException exception)
        {
            throw new DamagedBlockException($"{Path.GetFileName(path)} cannot be read: {exception.Message}");
        }
        finally
        {
            if (reader is not null)
                Return(path, reader);
        }
    }

    /// <summary>Closes the idle connections to a file.</summary>
    public void Close(string path)
    {
        while (Take(path) is { } reader)
            reader.Dispose();
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            foreach (var (_, reader) in idle)
                reader.Dispose();
            idle.Clear();
            byPath.Clear();
        }
    }

    private PageReader? Take(string path)
    {
        lock (gate)
        {
            if (!byPath.TryGetValue(path, out var nodes))
                return null;
            var node = nodes.Pop();
            if (nodes.Count == 0)
                byPath.Remove(path);
            idle.Remove(node);
            return node.Value.Reader;
        }
    }

    private void Return(string path, PageReader reader)
    {
        var surplus = reader;
        lock (gate)
        {
            if (!isClosed && reader.IsLasting)
            {
                if (!byPath.TryGetValue(path, out var nodes))
                    byPath[path] = nodes = [];
                nodes.Push(idle.AddLast((path, reader)));
                // Of the file that was used longest ago; which of its connections is all the same.
                surplus = idle.Count > kept ? Take(idle.First!.Value.Path) : null;
            }
        }
        surplus?.Dispose();
    }
}
