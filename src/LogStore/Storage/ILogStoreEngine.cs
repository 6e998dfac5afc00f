using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage;

/// <summary>
/// Indices of documents that survive a kill at any moment. Names are exact: wildcards, aliases and templates are resolved by the caller.
/// Safe for many threads.
/// </summary>
public interface ILogStoreEngine
{
    /// <summary>The name of this store, another for each: 22 characters, as Elasticsearch's.</summary>
    string ClusterUuid { get; }

    /// <summary>Every index, sorted by name.</summary>
    IReadOnlyList<LogIndex> Indices { get; }

    LogIndex? Find(string name);

    /// <summary>Makes an index; <c>resource_already_exists_exception</c> where the name is taken.</summary>
    Task<StoreResult<LogIndex>> CreateIndexAsync(IndexDefinition definition, CancellationToken cancellationToken);

    /// <summary>Deletes an index and its file; open views go on. <c>index_not_found_exception</c> where there is none.</summary>
    Task<StoreResult<bool>> DeleteIndexAsync(string name, CancellationToken cancellationToken);

    /// <summary>Merges a mapping (an already parsed <c>PUT _mapping</c> body) into the index's.</summary>
    Task<StoreResult<LogIndex>> UpdateMappingAsync(string name, IndexMapping change, CancellationToken cancellationToken);

    /// <summary>Sets settings by full name; a JSON null removes one. Which may change is the caller's rule.</summary>
    Task<StoreResult<LogIndex>> UpdateSettingsAsync(string name, IReadOnlyDictionary<string, JsonElement> settings, CancellationToken cancellationToken);

    /// <summary>Opens or closes an index. A closed one is written and read no more; its file is closed and nothing of it kept in memory.</summary>
    Task<StoreResult<LogIndex>> SetClosedAsync(string name, bool closed, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the operations in their order and answers each in its place once the commit is on disk. What is written can be searched at once.
    /// A failure of the whole: no such index, closed, or a full disk (429, <c>cluster_block_exception</c>).
    /// </summary>
    Task<StoreResult<IReadOnlyList<WriteOutcome>>> WriteAsync(string index, IReadOnlyList<WriteOperation> operations, CancellationToken cancellationToken);

    /// <summary>The live document of an id, null where there is none.</summary>
    StoreResult<StoredDocument?> Get(string index, string id);

    /// <summary>A point in time of an index. Dispose it.</summary>
    StoreResult<IndexView> OpenView(string index);

    /// <summary>Writes what is in memory into segments.</summary>
    Task<StoreResult<bool>> FlushAsync(string index, CancellationToken cancellationToken);

    /// <summary>Merges small segments and drops deleted rows.</summary>
    Task<StoreResult<bool>> ForceMergeAsync(string index, CancellationToken cancellationToken);

    /// <summary>Forgets what is held in memory of all indices for the next search.</summary>
    void ClearCache();

    /// <summary>The size of an index; of a damaged one, its bytes.</summary>
    StoreResult<IndexStatistics> Statistics(string index);

    /// <summary>Durable small things beside the indices (templates, aliases, policies): bytes by kind and name.</summary>
    ICatalogue Catalogue { get; }
}
