using System.Collections.Concurrent;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Storage;

/// <summary>The indices of a folder, a database file each.</summary>
public sealed partial class LogStoreEngine : ILogStoreEngine, IAsyncDisposable
{
    private const int OpeningThreads = 8;
    private readonly LogStoreOptions options;
    private readonly TimeProvider time;
    private readonly StoreResources resources;
    private readonly CancellationTokenSource closing = new();
    private Task maintenance = Task.CompletedTask;
    private bool isDisposed;
    private readonly ILogger<LogStoreEngine> logger;
    private readonly Catalogue catalogue;
    private readonly ConcurrentDictionary<string, IndexStore> stores = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LogIndex> damaged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> unopened = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim changes = new(1);

    private LogStoreEngine(LogStoreOptions options, TimeProvider time, ILogger<LogStoreEngine> logger, Catalogue catalogue)
    {
        this.options = options;
        this.time = time;
        resources = new(options, time);
        this.logger = logger;
        this.catalogue = catalogue;
    }

    public ICatalogue Catalogue => catalogue;

    public string ClusterUuid { get; private set; } = "";

    public IReadOnlyList<LogIndex> Indices => [.. stores.Values.Select(store => store.Definition).Concat(damaged.Values).OrderBy(index => index.Name, StringComparer.Ordinal)];

    /// <summary>Opens a folder, which is made where there is none. Damaged files are reported and stay out of use; the rest is served.</summary>
    public static async Task<LogStoreEngine> OpenAsync(LogStoreOptions options, TimeProvider time, ILogger<LogStoreEngine> logger, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(IndexFolder(options));
        var engine = new LogStoreEngine(options, time, logger, OpenCatalogue(options, time, logger));
        try
        {
            engine.ClusterUuid = await Storage.ClusterUuid.ReadAsync(engine.catalogue, cancellationToken);
            await engine.OpenIndicesAsync(cancellationToken);
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
        engine.maintenance = Task.Run(() => new StoreMaintenance(engine, options, time, logger).RunAsync(engine.closing.Token), CancellationToken.None);
        return engine;
    }

    public LogIndex? Find(string name) => stores.TryGetValue(name, out var store) ? store.Definition : damaged.GetValueOrDefault(name);

    public async Task<StoreResult<LogIndex>> CreateIndexAsync(IndexDefinition definition, CancellationToken cancellationToken)
    {
        await changes.WaitAsync(cancellationToken);
        try
        {
            if (Find(definition.Name) is { } taken)
                return new StoreFailure(400, "resource_already_exists_exception", $"index [{taken.Name}/{taken.Uuid}] already exists") { Index = taken.Name };
            var index = new LogIndex
            {
                Name = definition.Name,
                Uuid = IndexUuid.Create(),
                Created = time.GetUtcNow(),
                Mapping = definition.Mapping,
                Settings = definition.Settings,
            };
            var store = IndexStore.Create(IndexPath.Of(IndexFolder(options), index), index, resources);
            stores[index.Name] = store;
            return index;
        }
        catch (SqliteException exception)
        {
            return DiskFailure.Of(definition.Name, exception);
        }
        finally
        {
            changes.Release();
        }
    }

    public async Task<StoreResult<bool>> DeleteIndexAsync(string name, CancellationToken cancellationToken)
    {
        await changes.WaitAsync(cancellationToken);
        try
        {
            if (stores.TryRemove(name, out var store))
            {
                await store.DeleteAsync();
                return true;
            }
            unopened.TryRemove(name, out _);
            return damaged.TryRemove(name, out var index) ? DeleteDamaged(index) : NotFound(name);
        }
        finally
        {
            changes.Release();
        }
    }

    public Task<StoreResult<LogIndex>> UpdateMappingAsync(string name, IndexMapping change, CancellationToken cancellationToken)
        => DefineAsync(name, index => MappingMerger.Merge(index.Mapping, change).TryGet(out var merged, out var failure) ? index with { Mapping = merged } : failure, cancellationToken);

    public Task<StoreResult<LogIndex>> UpdateSettingsAsync(string name, IReadOnlyDictionary<string, JsonElement> settings, CancellationToken cancellationToken)
        => DefineAsync(name, index => index with { Settings = Merge(index.Settings, settings) }, cancellationToken);

    public async Task<StoreResult<LogIndex>> SetClosedAsync(string name, bool closed, CancellationToken cancellationToken)
    {
        var defined = await DefineAsync(name, index => index with { IsClosed = closed }, cancellationToken);
        if (!closed || !defined.IsSuccess || !stores.TryGetValue(name, out var store))
            return defined;
        return (await store.Upkeep.CloseAsync(cancellationToken)).TryGet(out _, out var failure) ? defined : failure;
    }

    public async Task<StoreResult<IReadOnlyList<WriteOutcome>>> WriteAsync(string index, IReadOnlyList<WriteOperation> operations, CancellationToken cancellationToken)
    {
        if (!Open(index).TryGet(out var store, out var failure))
            return failure;
        var written = await store.WriteAsync(operations, cancellationToken);
        LogStoreTelemetry.Written(operations.Count, written.IsSuccess ? written.Value.Count(outcome => outcome.Failure is not null) : operations.Count);
        return written;
    }

    public StoreResult<StoredDocument?> Get(string index, string id)
        => Open(index).TryGet(out var store, out var failure) ? store.Get(id) : failure;

    public StoreResult<IndexView> OpenView(string index)
        => Open(index).TryGet(out var store, out var failure) ? store.OpenView() : failure;

    public async Task<StoreResult<bool>> FlushAsync(string index, CancellationToken cancellationToken)
        => Open(index).TryGet(out var store, out var failure) ? await store.Upkeep.FlushAsync(cancellationToken) : failure;

    public async Task<StoreResult<bool>> ForceMergeAsync(string index, CancellationToken cancellationToken)
        => Open(index).TryGet(out var store, out var failure) ? await store.Upkeep.MergeAsync(cancellationToken) : failure;

    public void ClearCache() => resources.Cache.Clear();

    public StoreResult<IndexStatistics> Statistics(string index)
    {
        if (stores.TryGetValue(index, out var store))
            return store.Statistics;
        return damaged.TryGetValue(index, out var known) ? new IndexStatistics(0, 0, 0, IndexPath.Length(IndexPath.Of(IndexFolder(options), known))) : NotFound(index);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        await closing.CancelAsync();
        await maintenance;
        foreach (var store in stores.Values)
            await store.DisposeAsync();
        closing.Dispose();
        resources.Dispose();
        catalogue.Dispose();
        changes.Dispose();
    }

    /// <summary>Opens files that could not be for another reason than damage, as a full disk.</summary>
    internal async Task OpenUnopenedAsync(CancellationToken cancellationToken)
    {
        if (unopened.IsEmpty)
            return;
        await changes.WaitAsync(cancellationToken);
        try
        {
            foreach (var (name, path) in unopened.ToArray())
            {
                unopened.TryRemove(name, out _);
                OpenIndex(path);
                if (stores.ContainsKey(name) || !File.Exists(path))
                    damaged.TryRemove(name, out _);
            }
        }
        finally
        {
            changes.Release();
        }
    }

    internal IEnumerable<IndexStore> Stores => stores.Values;

    internal OpenFiles Files => resources.Files;

    private static string IndexFolder(LogStoreOptions options) => Path.Combine(options.Folder, "indices");

    private static Catalogue OpenCatalogue(LogStoreOptions options, TimeProvider time, ILogger logger)
    {
        var path = Path.Combine(options.Folder, "catalogue.db");
        try
        {
            return Storage.Catalogue.Open(path);
        }
        catch (SqliteException exception) when (exception.IsDamage)
        {
            // Indices hold their own definitions; what is lost are templates and aliases, which can be written again.
            var aside = $"{path}.damaged-{time.GetUtcNow():yyyyMMddHHmmss}";
            File.Move(path, aside);
            LogDamage(logger, path, $"{exception.Message}; moved to {Path.GetFileName(aside)}");
            return Storage.Catalogue.Open(path);
        }
    }

    private static StoreFailure NotFound(string name) => new(404, "index_not_found_exception", $"no such index [{name}]") { Index = name };

    private static Dictionary<string, JsonElement> Merge(IReadOnlyDictionary<string, JsonElement> current, IReadOnlyDictionary<string, JsonElement> change)
    {
        var merged = new Dictionary<string, JsonElement>(current, StringComparer.Ordinal);
        foreach (var (name, value) in change)
            if (value.ValueKind == JsonValueKind.Null)
                merged.Remove(name);
            else
                merged[name] = value.Clone();
        return merged;
    }

    private Task OpenIndicesAsync(CancellationToken cancellationToken)
    {
        var paths = new ConcurrentQueue<string>(Directory.EnumerateFiles(IndexFolder(options), "*.db"));
        // Threads of their own: they wait for the disk, and the pool would add its threads too slowly for that.
        return Task.WhenAll(Enumerable.Range(0, Math.Min(paths.Count, OpeningThreads)).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!cancellationToken.IsCancellationRequested && paths.TryDequeue(out var path))
                    OpenIndex(path);
                cancellationToken.ThrowIfCancellationRequested();
            },
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    private void OpenIndex(string path)
    {
        try
        {
            if (!IndexPath.IsEmpty(path) && IndexStore.Open(path, resources) is { } store)
                stores[store.Definition.Name] = store;
            else
                IndexPath.Delete(path);
        }
        catch (SqliteException exception) when (!exception.IsDamage)
        {
            LogUnopened(logger, path, exception.Message);
            var index = IndexPath.Read(path) with { Damage = $"it could not be opened and will be tried again: {exception.Message}" };
            damaged[index.Name] = index;
            unopened[index.Name] = path;
        }
        catch (Exception exception) when (exception is SqliteException or DamagedBlockException)
        {
            LogDamage(logger, path, exception.Message);
            var index = IndexPath.Read(path) with { Damage = exception.Message };
            damaged[index.Name] = index;
        }
    }

    private StoreResult<IndexStore> Open(string name)
    {
        if (stores.TryGetValue(name, out var store))
            return store.Definition.IsClosed ? new StoreFailure(400, "index_closed_exception", "closed") { Index = name } : store;
        return damaged.TryGetValue(name, out var index)
            ? new StoreFailure(503, "no_shard_available_action_exception", $"the file of index [{name}] cannot be read: {index.Damage}") { Index = name }
            : NotFound(name);
    }

    private async Task<StoreResult<LogIndex>> DefineAsync(string name, Func<LogIndex, StoreResult<LogIndex>> change, CancellationToken cancellationToken)
        => stores.TryGetValue(name, out var store) ? await store.DefineAsync(change, cancellationToken) : NotFound(name);

    private StoreResult<bool> DeleteDamaged(LogIndex index)
    {
        IndexPath.Delete(IndexPath.Of(IndexFolder(options), index));
        return true;
    }

    [LoggerMessage(EventId = 8003, Level = LogLevel.Warning, Message = "The log store's file {File} could not be opened and will be tried again: {Reason}")]
    private static partial void LogUnopened(ILogger logger, string file, string reason);

    [LoggerMessage(EventId = 8001, Level = LogLevel.Error, Message = "The log store's file {File} is damaged and stays out of use: {Reason}")]
    private static partial void LogDamage(ILogger logger, string file, string reason);
}
