using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>
/// The database file of one index: its definition, the tail (bulks as they came), and segments of columns. What writes is called by one thread at a time
/// within <see cref="Transact"/>; what reads may be called by any. A connection is open only while the file is among those used last (<see cref="OpenFiles"/>).
/// </summary>
internal sealed class IndexFile : IPageSource, IDisposable
{
    /// <summary>What is in a file and how. It grows with every change that one who knows only the format before would misread.</summary>
    private const int Format = 4;

    // Each table and each index takes a page of every file, however little is in it: an index of a small day has hardly more than that.
    private static readonly string schema = $"""
        BEGIN;
        CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
        CREATE TABLE tail(number INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE segment(number INTEGER PRIMARY KEY, rows INTEGER NOT NULL, first_number INTEGER NOT NULL, last_number INTEGER NOT NULL,
            first_time INTEGER, last_time INTEGER, timeless INTEGER NOT NULL, header BLOB NOT NULL, first_page INTEGER NOT NULL, pages INTEGER NOT NULL, deleted BLOB, retired INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE page(number INTEGER PRIMARY KEY, body BLOB NOT NULL);
        PRAGMA user_version={Format};
        COMMIT;
        """;

    private readonly Lock use = new();
    private readonly OpenFiles files;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private Database? database;
    private bool isSnapshot;
    private volatile bool isClosed;

    private IndexFile(string path, OpenFiles files) => (Path, this.files) = (path, files);

    public string Path { get; }

    /// <summary>Bytes of the file and of what is not yet moved into it.</summary>
    public long Bytes => IndexPath.Length(Path);

    /// <summary>
    /// Opens or makes the file. Throws <see cref="SqliteException"/> where it is damaged or there is no room, <see cref="DamagedBlockException"/> where another
    /// version has written it.
    /// </summary>
    public static IndexFile Open(string path, OpenFiles files)
    {
        var file = new IndexFile(path, files);
        lock (file.use)
            _ = file.Writable;
        return file;
    }

    /// <summary>
    /// Opens a file that nobody has open, to read what it holds as cheaply as can be; null where that takes more, as something was not finished with it.
    /// The first write opens it as <see cref="Open"/> does.
    /// </summary>
    public static IndexFile? OpenSnapshot(string path, OpenFiles files)
    {
        if (!IndexPath.IsAtRest(path))
            return null;
        var connection = Database.Open(path, DatabaseAccess.Snapshot);
        try
        {
            if (IsMade(connection))
                return new(path, files) { database = connection, isSnapshot = true };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection.Dispose();
        return null;
    }

    /// <summary>Sets how many pages the file may have; 0 sets nothing.</summary>
    public void LimitPages(long pages)
    {
        lock (use)
            if (pages > 0)
                Writable.Execute($"PRAGMA max_page_count={pages}");
    }

    public void Transact(Action work)
    {
        lock (use)
        {
            var connection = Writable;
            files.Use(this);
            connection.Transact(work);
        }
    }

    public byte[]? Meta(string key)
    {
        lock (use)
        {
            using var statement = Readable.Prepare("SELECT value FROM meta WHERE key=?");
            return statement.Bind(0, key).Step() ? statement.Blob(0).ToArray() : null;
        }
    }

    public void WriteMeta(string key, ReadOnlySpan<byte> value) => Cached("INSERT OR REPLACE INTO meta VALUES(?,?)").Bind(0, key).Bind(1, value).Run();

    public void WriteTail(long number, ReadOnlySpan<byte> body) => Cached("INSERT INTO tail VALUES(?,?)").Bind(0, number).Bind(1, body).Run();

    public void DeleteTail(long last) => Cached("DELETE FROM tail WHERE number<=?").Bind(0, last).Run();

    /// <summary>The records of the tail in their order.</summary>
    public IReadOnlyList<(long Number, byte[] Body)> ReadTail()
    {
        var records = new List<(long, byte[])>();
        lock (use)
        {
            using var statement = Readable.Prepare("SELECT number, body FROM tail ORDER BY number");
            while (statement.Step())
                records.Add((statement.Long(0), statement.Blob(1).ToArray()));
        }
        return records;
    }

    public long LastPage() => Writable.Scalar("SELECT max(number) FROM page");

    public void WritePage(long number, ReadOnlySpan<byte> body) => Cached("INSERT INTO page VALUES(?,?)").Bind(0, number).Bind(1, body).Run();

    public long LastSegment() => Writable.Scalar("SELECT max(number) FROM segment");

    /// <param name="firstPage">The number of the first of its pages; the header counts them from 0.</param>
    /// <param name="pages">How many pages it has, one after the other.</param>
    public void WriteSegment(long number, SegmentFacts facts, ReadOnlySpan<byte> header, long firstPage, int pages)
        => Cached("INSERT INTO segment(number, rows, first_number, last_number, first_time, last_time, timeless, header, first_page, pages) VALUES(?,?,?,?,?,?,?,?,?,?)")
            .Bind(0, number).Bind(1, facts.Rows).Bind(2, facts.FirstSequenceNumber).Bind(3, facts.LastSequenceNumber)
            .Bind(4, facts.Times?.First).Bind(5, facts.Times?.Last).Bind(6, facts.HasRowsWithoutTime ? 1 : 0)
            .Bind(7, header).Bind(8, firstPage).Bind(9, pages).Run();

    public void WriteDeleted(long segment, ReadOnlySpan<byte> words) => Cached("UPDATE segment SET deleted=? WHERE number=?").Bind(0, words).Bind(1, segment).Run();

    /// <summary>A segment that another took the place of; its pages go when nobody reads them any more.</summary>
    public void Retire(long segment) => Cached("UPDATE segment SET retired=1 WHERE number=?").Bind(0, segment).Run();

    public void DeleteSegment(long segment)
    {
        Cached("DELETE FROM page WHERE number>=(SELECT first_page FROM segment WHERE number=?1) AND number<(SELECT first_page+pages FROM segment WHERE number=?1)").Bind(0, segment).Run();
        Cached("DELETE FROM segment WHERE number=?").Bind(0, segment).Run();
    }

    /// <summary>Deletes what a process before this one had no time to.</summary>
    public void DeleteRetired()
    {
        lock (use)
        {
            var retired = Retired();
            if (retired.Count > 0)
                Writable.Transact(() => retired.ForEach(DeleteSegment));
        }
    }

    /// <summary>Segments in use with their deleted rows.</summary>
    public IReadOnlyList<SegmentRecord> Segments()
    {
        var segments = new List<SegmentRecord>();
        lock (use)
        {
            using var statement = Readable.Prepare("SELECT number, rows, first_number, last_number, first_time, last_time, timeless, header, first_page, deleted FROM segment WHERE retired=0 ORDER BY number");
            while (statement.Step())
            {
                (long, long)? times = statement.IsNull(4) ? null : (statement.Long(4), statement.Long(5));
                var facts = new SegmentFacts((int)statement.Long(1), statement.Long(2), statement.Long(3), times, statement.Long(6) != 0);
                segments.Add(new(statement.Long(0), facts, statement.Blob(7).ToArray(), statement.Long(8), statement.Blob(9).ToArray()));
            }
        }
        return segments;
    }

    /// <summary>Part of a page, as much as the output has room for. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    public void ReadPage(long page, int offset, Memory<byte> output) => Read(reader => reader.Read(page, offset, output.Span));

    /// <summary>The header of a segment. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    public byte[] ReadHeader(long segment) => Read(reader => reader.ReadHeader(segment));

    /// <summary>Gives free pages back to the file system.</summary>
    public void Shrink() => Writable.Execute("PRAGMA incremental_vacuum");

    /// <summary>Moves what is committed into the file proper and empties the log before it.</summary>
    public void Checkpoint()
    {
        lock (use)
            Writable.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Closes the connection of <see cref="OpenSnapshot"/>, where it is open still.</summary>
    public void CloseSnapshot()
    {
        lock (use)
            if (isSnapshot)
                Disconnect();
    }

    /// <summary>Closes its connection, which the next write opens again, unless it is in use at the moment.</summary>
    public void TryRest()
    {
        if (!use.TryEnter())
            return;
        try
        {
            Disconnect();
        }
        finally
        {
            use.Exit();
        }
    }

    /// <summary>Closes all its connections that are not in use at the moment; the next use opens one again.</summary>
    public void Rest()
    {
        // The one that writes last: it tidies up.
        files.Readers.Close(Path);
        TryRest();
    }

    public void Dispose()
    {
        lock (use)
        {
            isClosed = true;
            Disconnect();
        }
        files.Readers.Close(Path);
    }

    /// <summary>A connection that reads at least. Under <see cref="use"/>.</summary>
    private Database Readable => database ?? Writable;

    /// <summary>The connection that writes. Under <see cref="use"/>.</summary>
    private Database Writable
    {
        get
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (database is { } open && !isSnapshot)
                return open;
            Disconnect();
            database = Connect();
            files.Use(this);
            return database;
        }
    }

    private List<long> Retired()
    {
        var numbers = new List<long>();
        using var statement = Readable.Prepare("SELECT number FROM segment WHERE retired=1");
        while (statement.Step())
            numbers.Add(statement.Long(0));
        return numbers;
    }

    private Database Connect()
    {
        var connection = Database.Open(Path, DatabaseAccess.Write);
        try
        {
            if (!IsMade(connection))
                connection.Execute(schema);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>False for a file without anything in it. Throws <see cref="DamagedBlockException"/> for one of another format.</summary>
    private static bool IsMade(Database connection)
    {
        var format = connection.Scalar("PRAGMA user_version");
        if (format == Format)
            return true;
        if (format != 0 || connection.Scalar("SELECT count(*) FROM sqlite_master") > 0)
            throw new DamagedBlockException($"the file has format {format} of another version, this one reads and writes format {Format}");
        return false;
    }

    private void Disconnect()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
        database?.Dispose();
        (database, isSnapshot) = (null, false);
        files.Forget(this);
    }

    private T Read<T>(Func<PageReader, T> read)
    {
        try
        {
            return files.Readers.Read(Path, read);
        }
        finally
        {
            // Whoever is late must not keep a file that is gone.
            if (isClosed)
                files.Readers.Close(Path);
        }
    }

    /// <summary>Within <see cref="Transact"/>.</summary>
    private Statement Cached(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = Writable.Prepare(sql);
        statement.Reset();
        return statement;
    }
}
