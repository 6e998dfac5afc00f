using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>A connection that reads pages. One thread at a time.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly Database database;
    private readonly Statement statement;
    private Statement? headers;

    public PageReader(string path)
    {
        database = Database.Open(path, DatabaseAccess.Read);
        statement = database.Prepare("SELECT body FROM page WHERE number=?");
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
