using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>A connection that reads pages. One thread at a time.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly Database database;
    private readonly Statement headers;

    private PageReader(string path, DatabaseAccess access)
    {
        database = Database.Open(path, access);
        IsLasting = access == DatabaseAccess.Read;
        try
        {
            // Reads the file for the first time.
            headers = database.Prepare("SELECT header FROM segment WHERE number=?");
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>It may be used again. What reads a file that is at rest may not, as the file may be written to by then.</summary>
    public bool IsLasting { get; }

    /// <summary>
    /// Opens a file. What SQLite keeps beside it may have no room on a full disk: a file with nothing in its log is read without. Throws <see cref="SqliteException"/>.
    /// </summary>
    public static PageReader Open(string path)
    {
        try
        {
            return new(path, DatabaseAccess.Read);
        }
        catch (SqliteException exception) when (!exception.IsDamage && IndexPath.IsAtRest(path))
        {
            // Where it is written to all the same, the checksums of what is read will tell.
            return new(path, DatabaseAccess.Snapshot);
        }
    }

    /// <summary>Part of a page, as much as the output has room for; how many bytes that is.</summary>
    public int Read(long page, int offset, Span<byte> output)
    {
        database.ReadBlob("page", "body", page, offset, output);
        return output.Length;
    }

    public byte[] ReadHeader(long segment)
    {
        headers.Reset();
        if (!headers.Bind(0, segment).Step())
            throw new DamagedBlockException($"segment {segment} is missing");
        var header = headers.Blob(0).ToArray();
        headers.Reset();
        return header;
    }

    public void Dispose()
    {
        headers.Dispose();
        database.Dispose();
    }
}
