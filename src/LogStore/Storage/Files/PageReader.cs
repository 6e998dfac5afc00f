using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>A connection that reads pages. One thread at a time.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly Database database;
    private readonly Statement statement;

    public PageReader(string path)
    {
        database = Database.Open(path, true);
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

    public void Dispose()
    {
        statement.Dispose();
        database.Dispose();
    }
}
