using System.Collections.Concurrent;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage;

/// <summary>The catalogue's database, mirrored in memory.</summary>
internal sealed class Catalogue : ICatalogue, IDisposable
{
    private readonly Database database;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> kinds = new(StringComparer.Ordinal);

    private Catalogue(Database database) => this.database = database;

    /// <summary>Throws <see cref="SqliteException"/> where the file is damaged.</summary>
    public static Catalogue Open(string path)
    {
        var database = Database.Open(path, DatabaseAccess.WriteAlone);
        try
        {
            database.Execute("CREATE TABLE IF NOT EXISTS entry(kind TEXT, name TEXT, value BLOB NOT NULL, PRIMARY KEY(kind, name)) WITHOUT ROWID");
            var catalogue = new Catalogue(database);
            catalogue.Load();
            return catalogue;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> All(string kind)
        => kinds.TryGetValue(kind, out var entries) ? entries : new Dictionary<string, ReadOnlyMemory<byte>>();

    public Task WriteAsync(IReadOnlyList<CatalogueChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            database.Transact(() =>
            {
                foreach (var change in changes)
                    Write(change);
            });
            foreach (var group in changes.GroupBy(change => change.Kind))
                Mirror(group.Key, group);
        }
        return Task.CompletedTask;
    }

    public void Dispose() => database.Dispose();

    private void Write(in CatalogueChange change)
    {
        using var statement = database.Prepare(change.Value is null ? "DELETE FROM entry WHERE kind=? AND name=?" : "INSERT OR REPLACE INTO entry VALUES(?,?,?)");
        statement.Bind(0, change.Kind).Bind(1, change.Name);
        if (change.Value is { } value)
            statement.Bind(2, value.Span);
        statement.Run();
    }

    private void Mirror(string kind, IEnumerable<CatalogueChange> changes)
    {
        var entries = new Dictionary<string, ReadOnlyMemory<byte>>(All(kind), StringComparer.Ordinal);
        foreach (var change in changes)
            if (change.Value is { } value)
                entries[change.Name] = value.ToArray();
            else
                entries.Remove(change.Name);
        kinds[kind] = entries;
    }

    private void Load()
    {
        using var statement = database.Prepare("SELECT kind, name, value FROM entry");
        var all = new List<CatalogueChange>();
        while (statement.Step())
            all.Add(new(statement.Text(0), statement.Text(1), statement.Blob(2).ToArray()));
        foreach (var group in all.GroupBy(change => change.Kind))
            Mirror(group.Key, group);
    }
}
