using System.Collections.Concurrent;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>Connections that read a file's pages, one a thread that reads at the moment.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int Kept = 4;
    private readonly ConcurrentBag<PageReader> idle = [];
    private volatile bool isClosed;

    public byte[] ReadPage(long page, int offset, int length) => Read(reader => reader.Read(page, offset, length));

    public byte[] ReadHeader(long segment) => Read(reader => reader.ReadHeader(segment));

    private byte[] Read(Func<PageReader, byte[]> read)
    {
        PageReader? reader = null;
        try
        {
            reader = idle.TryTake(out var free) ? free : new PageReader(path);
            return read(reader);
        }
        catch (SqliteException exception)
        {
            throw new DamagedBlockException($"{System.IO.Path.GetFileName(path)} cannot be read: {exception.Message}");
        }
        finally
        {
            if (reader is not null)
                Return(reader);
        }
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader))
            reader.Dispose();
    }

    private void Return(PageReader reader)
    {
        if (isClosed || idle.Count >= Kept)
            reader.Dispose();
        else
            idle.Add(reader);
    }
}
