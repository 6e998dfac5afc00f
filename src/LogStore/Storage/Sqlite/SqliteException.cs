namespace Dashboard.LogStore.Storage.Sqlite;

/// <summary>What SQLite answered where it did not do what was asked.</summary>
public sealed class SqliteException(int code, string message) : Exception(message)
{
    /// <summary>SQLite's primary result code.</summary>
    public int Code { get; } = code & 0xFF;

    /// <summary>No room on the disk; also where a write was cut short, which is how a full disk shows on some file systems.</summary>
    public bool IsFull => Code is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR;

    /// <summary>The file is no database or a damaged one.</summary>
    public bool IsDamage => Code is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;
}
