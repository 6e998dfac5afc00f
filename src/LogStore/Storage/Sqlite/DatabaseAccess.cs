namespace Dashboard.LogStore.Storage.Sqlite;

/// <summary>What a connection is for.</summary>
internal enum DatabaseAccess
{
    /// <summary>Writes; the file is made where there is none.</summary>
    Write,

    /// <summary>Writes, as the only connection that the file ever has: nothing beside its log is needed, which a full disk might have no room for.</summary>
    WriteAlone,

    /// <summary>Reads while another connection may write.</summary>
    Read,

    /// <summary>Reads a file that nobody writes to and whose log is empty: no lock is taken and no file is made beside it.</summary>
    Snapshot,
}
