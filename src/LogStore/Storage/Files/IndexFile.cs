using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>
/// The database file of one index: its definition, the tail (bulks as they came), and segments of columns. What writes is called by one thread at a time
/// within <see cref="Transact"/>; what reads may be called by any.
/// </summary>
internal sealed class IndexFile : IPageSource, IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS tail(number INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS segment(number INTEGER PRIMARY KEY, rows INTEGER NOT NULL, first_number INTEGER NOT NULL, last_number INTEGER NOT NULL,
            first_time INTEGER, last_time INTEGER, timeless INTEGER NOT NULL, header BLOB NOT NULL, first_page INTEGER NOT NULL, deleted BLOB, retired INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS page(number INTEGER PRIMARY KEY, segment INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS page_segment ON page(segment);
        """;

    private readonly Database database;
    private readonly ReaderPool readers;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    private IndexFile(string path, Database database)
    {
        Path = path;
        this.database = database;
        readers = new(path);
    }

    public string Path { get; }

    /// <summary>Bytes of the file and of what is not yet moved into it.</summary>
    public long Bytes => Length(Path) + Length(Path + "-wal");

    /// <summary>Opens or makes the file. Throws <see cref="SqliteException"/> where it is damaged or there is no room.</summary>
    public static IndexFile Open(string path)
    {
        var database = Database.Open(path, false);
        try
        {
            database.Execute(Schema);
            return new(path, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Sets how many pages the file may have; 0 sets nothing.</summary>
    public void LimitPages(long pages)
    {
        if (pages > 0)
            database.Execute($"PRAGMA max_page_count={pages}");
    }

    public void Transact(Action work) => database.Transact(work);

    public byte[]? Meta(string key)
    {
        using var statement = database.Prepare("SELECT value FROM meta WHERE key=?");
        return statement.Bind(0, key).Step() ? statement.Blob(0).ToArray() : null;
    }

    public void WriteMeta(string key, ReadOnlySpan<byte> value) => Cached("INSERT OR REPLACE INTO meta VALUES(?,?)").Bind(0, key).Bind(1, value).Run();

    public void WriteTail(long number, ReadOnlySpan<byte> body) => Cached("INSERT INTO tail VALUES(?,?)").Bind(0, number).Bind(1, body).Run();

    public void DeleteTail(long last) => Cached("DELETE FROM tail WHERE number<=?").Bind(0, last).Run();

    /// <summary>The records of the tail in their order.</summary>
    public IEnumerable<(long Number, byte[] Body)> ReadTail()
    {
        using var statement = database.Prepare("SELECT number, body FROM tail ORDER BY number");
        while (statement.Step())
            yield return (statement.Long(0), statement.Blob(1).ToArray());
    }

    public long LastPage() => database.Scalar("SELECT max(number) FROM page");

    public void WritePage(long number, long segment, ReadOnlySpan<byte> body)
        => Cached("INSERT INTO page VALUES(?,?,?)").Bind(0, number).Bind(1, segment).Bind(2, body).Run();

    public long LastSegment() => database.Scalar("SELECT max(number) FROM segment");

    /// <param name="firstPage">The number of the first of its pages; the header counts them from 0.</param>
    public void WriteSegment(long number, SegmentFacts facts, ReadOnlySpan<byte> header, long firstPage)
        => Cached("INSERT INTO segment(number, rows, first_number, last_number, first_time, last_time, timeless, header, first_page) VALUES(?,?,?,?,?,?,?,?,?)")
            .Bind(0, number).Bind(1, facts.Rows).Bind(2, facts.FirstSequenceNumber).Bind(3, facts.LastSequenceNumber)
            .Bind(4, facts.Times?.First).Bind(5, facts.Times?.Last).Bind(6, facts.HasRowsWithoutTime ? 1 : 0)
            .Bind(7, header).Bind(8, firstPage).Run();

    public void WriteDeleted(long segment, ReadOnlySpan<byte> words) => Cached("UPDATE segment SET deleted=? WHERE number=?").Bind(0, words).Bind(1, segment).Run();

    /// <summary>A segment that another took the place of; its pages go when nobody reads them any more.</summary>
    public void Retire(long segment) => Cached("UPDATE segment SET retired=1 WHERE number=?").Bind(0, segment).Run();

    public void DeleteSegment(long segment)
    {
        Cached("DELETE FROM page WHERE segment=?").Bind(0, segment).Run();
        Cached("DELETE FROM segment WHERE number=?").Bind(0, segment).Run();
    }

    /// <summary>Deletes what a process before this one had no time to.</summary>
    public void DeleteRetired()
    {
        if (database.Scalar("SELECT count(*) FROM segment WHERE retired=1") > 0)
            database.Transact(() => database.Execute("DELETE FROM page WHERE segment IN (SELECT number FROM segment WHERE retired=1); DELETE FROM segment WHERE retired=1"));
    }

    /// <summary>Segments in use with their deleted rows.</summary>
    public IReadOnlyList<SegmentRecord> Segments()
    {
        var segments = new List<SegmentRecord>();
        using var statement = database.Prepare("SELECT number, rows, first_number, last_number, first_time, last_time, timeless, header, first_page, deleted FROM segment WHERE retired=0 ORDER BY number");
        while (statement.Step())
        {
            (long, long)? times = statement.IsNull(4) ? null : (statement.Long(4), statement.Long(5));
            var facts = new SegmentFacts((int)statement.Long(1), statement.Long(2), statement.Long(3), times, statement.Long(6) != 0);
            segments.Add(new(statement.Long(0), facts, statement.Blob(7).ToArray(), statement.Long(8), statement.Blob(9).ToArray()));
        }
        return segments;
    }

    /// <summary>Part of a page. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    public byte[] ReadPage(long page, int offset, int length) => readers.ReadPage(page, offset, length);

    /// <summary>The header of a segment. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    public byte[] ReadHeader(long segment) => readers.ReadHeader(segment);

    /// <summary>Gives free pages back to the file system.</summary>
    public void Shrink() => database.Execute("PRAGMA incremental_vacuum");

    /// <summary>Moves what is committed into the file proper and empties the log before it.</summary>
    public void Checkpoint() => database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        readers.Dispose();
        database.Dispose();
    }

    private Statement Cached(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = database.Prepare(sql);
        statement.Reset();
        return statement;
    }

    private static long Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
