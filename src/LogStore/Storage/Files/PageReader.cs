using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>A connection that reads pages. One thread at a time.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly Database database;
    private readonly Statement statement;
    private Statement? headers;

    private PageReader(string path, DatabaseAccess access)
    {
        database = Database.Open(path, access);
        IsLasting = access == DatabaseAccess.Read;
        try
        {
            // Reads the file for the first time.
            statement = database.Prepare("SELECT body FROM page WHERE number=?");
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

    public byte[] Read(long page, int offset, int length)
    {
        statement.Reset();
        if (!statement.Bind(0, page).Step())
            throw new DamagedBlockException($"page {page} is missing");
        var body = statement.Blob(0);
        if (offset + length > body.Length)
            throw new DamagedBlockException($"page {page} is too short");
        var result = body.Slice(offset, length).ToArray();
        statement.Reset();
        return result;
    }

    public byte[] ReadHeader(long segment)
    {
        headers ??= database.Prepare("SELECT header FROM segment WHERE number=?");
        headers.Reset();
        if (!headers.Bind(0, segment).Step())
            throw new DamagedBlockException($"segment {segment} is missing");
        var header = headers.Blob(0).ToArray();
        headers.Reset();
        return header;
    }

    public void Dispose()
    {
        headers?.Dispose();
        statement.Dispose();
        database.Dispose();
    }
}
