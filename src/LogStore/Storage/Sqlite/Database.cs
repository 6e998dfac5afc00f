using SQLitePCL;

namespace Dashboard.LogStore.Storage.Sqlite;

/// <summary>A connection to a database file in write-ahead mode, whose commits are on disk when they return. One thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 handle;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => this.handle = handle;

    /// <summary>Rows changed by the last statement.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    public static Database Open(string path, DatabaseAccess access)
    {
        var flags = access switch
        {
            DatabaseAccess.Write or DatabaseAccess.WriteAlone => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
            DatabaseAccess.Read => raw.SQLITE_OPEN_READWRITE,
            _ => raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI,
        };
        var name = access == DatabaseAccess.Snapshot ? $"file:{Uri.EscapeDataString(Path.GetFullPath(path))}?immutable=1" : path;
        var code = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle);
        try
        {
            database.Check(code);
            database.Configure(access);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement));
        return new(this, statement);
    }

    /// <summary>Does the work in one transaction: all of it is on disk when this returns, or nothing was done.</summary>
    public void Transact(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            // A failed commit may have ended the transaction already.
            if (raw.sqlite3_get_autocommit(handle) == 0)
                _ = raw.sqlite3_exec(handle, "ROLLBACK");
            throw;
        }
    }

    public long Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Long(0) : 0;
    }

    /// <summary>Part of a blob; no more pages of the file are read than it takes. Throws <see cref="SqliteException"/> where there is no such row, or too little in it.</summary>
    public void ReadBlob(string table, string column, long row, int offset, Span<byte> output)
    {
        Check(raw.sqlite3_blob_open(handle, "main", table, column, row, 0, out var blob));
        using (blob)
            Check(raw.sqlite3_blob_read(blob, output, offset));
    }

    public void Dispose() => raw.sqlite3_close_v2(handle);

    internal void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        throw new SqliteException(code, $"{raw.sqlite3_errmsg(handle).utf8_to_string()} ({raw.sqlite3_extended_errcode(handle)})");
    }

    private void Configure(DatabaseAccess access)
    {
        if (access == DatabaseAccess.Snapshot)
            return;
        _ = raw.sqlite3_busy_timeout(handle, 10_000);
        if (access == DatabaseAccess.Read)
        {
            Execute("PRAGMA cache_size=-512; PRAGMA query_only=1");
            return;
        }
        if (access == DatabaseAccess.WriteAlone)
            Execute("PRAGMA locking_mode=EXCLUSIVE");
        // Saying how a file is to be made writes to one that is made already, and waits for the disk.
        if (Scalar("PRAGMA page_count") == 0)
            Execute("PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL");
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-4096; PRAGMA wal_autocheckpoint=4096; PRAGMA journal_size_limit=4194304");
    }
}
