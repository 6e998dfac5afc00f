using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>
/// The cluster's state: every object at its last version. One gate guards it and everything that acts on it, so the whole
/// simulation is one sequence of steps.
/// </summary>
internal sealed class ObjectStore(Agenda agenda, RandomSource random)
{
    private readonly Dictionary<string, Collection> collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ObjectKey>> byOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectKey> byUid = new(StringComparer.Ordinal);

    /// <summary>Held by every read and write; reentrant.</summary>
    public object Gate { get; } = agenda.Gate;

    public long Version { get; private set; } = 1;

    public DateTimeOffset Now => agenda.Now;

    /// <summary>Raised under the gate after each change.</summary>
    public event Action<Change>? Changed;

    public Collection Of(string storage)
    {
        if (!collections.TryGetValue(storage, out var found))
            collections[storage] = found = new Collection(storage);
        return found;
    }

    public IEnumerable<Collection> Collections => collections.Values;

    public StoredObject? Find(string storage, string @namespace, string name) => Find(new ObjectKey(storage, @namespace, name));

    public StoredObject? Find(ObjectKey key) => Of(key.Storage).Find(key.Namespace, key.Name);

    public StoredObject? FindByUid(string? uid) => uid is not null && byUid.TryGetValue(uid, out var key) ? Find(key) : null;

    /// <summary>What an object owns.</summary>
    public List<StoredObject> Owned(string uid, string? storage = null) => byOwner.TryGetValue(uid, out var keys)
        ? [.. keys.Where(key => storage is null || key.Storage == storage).Select(Find).OfType<StoredObject>().OrderBy(item => item.Created).ThenBy(item => item.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>Stores a new object with uid, time and version; takes over the given JSON.</summary>
    public StoredObject Add(string storage, JsonObject json)
    {
        var metadata = (JsonObject)json["metadata"]!;
        metadata["uid"] ??= random.Uid();
        metadata["creationTimestamp"] ??= agenda.Now.Stamp();
        if (json.ContainsKey("spec") && storage is not ("namespaces" or "nodes" or "services"))
            metadata["generation"] ??= 1;
        return Put(ChangeType.Added, storage, Compact.Write(json), json, null);
    }

    /// <summary>Stores a new object that is written already, with its uid and time, in the order of <see cref="Compact"/>; its version is given to the writer.</summary>
    public StoredObject Load(string storage, Func<long, JsonElement> write) => Put(ChangeType.Added, new StoredObject(storage, write(++Version), null), null);

    /// <summary>Replaces an object; a spec that differs raises its generation. What is being deleted and has no finalizers left goes.</summary>
    public StoredObject Replace(StoredObject old, JsonObject json)
    {
        var metadata = (JsonObject)json["metadata"]!;
        metadata["uid"] = old.Uid;
        metadata["creationTimestamp"] = old.Element.At("metadata"u8, "creationTimestamp"u8) is { ValueKind: JsonValueKind.String } created ? created.GetString() : null;
        metadata["resourceVersion"] = old.Version.ToString(CultureInfo.InvariantCulture);
        var generation = old.Element.At("metadata"u8, "generation"u8) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : (long?)null;
        if (generation is not null)
            metadata["generation"] = generation;
        var written = Compact.Write(json);
        if (old.Element.Raw().SequenceEqual(written.Whole()))
            return old;
        if (generation is not null && !written.Spec.SequenceEqual(old.Element.TryGetProperty("spec"u8, out var spec) ? spec.Raw() : default))
            metadata["generation"] = generation + 1;

        var stored = Put(ChangeType.Modified, old.Storage, written, json, old);
        if (stored.Deleting && old.Deleting && IsDone(stored) && Find(stored.Key) is { } now)
            Remove(now);
        return stored;
    }

    public void Remove(StoredObject old)
    {
        var last = old.Edit();
        Put(ChangeType.Deleted, old.Storage, Compact.Write(last), last, old);
    }

    /// <summary>Changes an object in place of its last state; nothing where it is gone.</summary>
    public StoredObject? Change(ObjectKey key, Action<JsonObject> change)
    {
        if (Find(key) is not { } old)
            return null;
        var json = old.Edit();
        change(json);
        return Replace(old, json);
    }

    /// <summary>Forgets how everything came to be: nobody has watched yet.</summary>
    public void ForgetHistory()
    {
        foreach (var collection in collections.Values)
            collection.Forget(Version);
    }

    /// <summary>Gives back the memory of all that was opened to be read.</summary>
    public void Close()
    {
        foreach (var collection in collections.Values)
            collection.Close();
    }

    /// <summary>Lets a version pass without a change, so that history can end before now.</summary>
    public void Skip() => Version++;

    private static bool IsDone(StoredObject item) =>
        !item.Json.Items("metadata", "finalizers").Any() && item.Json.Integer("metadata", "deletionGracePeriodSeconds") is null or 0
        && !item.Json.Items("spec", "finalizers").Any();

    private StoredObject Put(ChangeType type, string storage, Compact written, JsonObject json, StoredObject? old)
    {
        json["metadata"]!["resourceVersion"] = (++Version).ToString(CultureInfo.InvariantCulture);
        written.Head(json);
        return Put(type, new StoredObject(storage, JsonElement.Parse(written.Whole()), old), old);
    }

    private StoredObject Put(ChangeType type, StoredObject stored, StoredObject? old)
    {
        if (old is null || type == ChangeType.Deleted || !Owners(old).Raw().SequenceEqual(Owners(stored).Raw()))
        {
            if (old is not null)
                Index(old, false);
            if (type != ChangeType.Deleted)
                Index(stored, true);
        }

        var change = new Change(type, stored, old);
        Of(stored.Storage).Apply(change);
        Changed?.Invoke(change);
        return stored;
    }

    private static JsonElement Owners(StoredObject item) => item.Element.At("metadata"u8, "ownerReferences"u8);

    private void Index(StoredObject item, bool add)
    {
        if (add)
            byUid[item.Uid] = item.Key;
        else
            byUid.Remove(item.Uid);
        foreach (var owner in Owners(item).Items())
        {
            var uid = owner.Text("uid"u8);
            if (!byOwner.TryGetValue(uid, out var owned))
                byOwner[uid] = owned = [];
            if (add)
                owned.Add(item.Key);
            else
                owned.Remove(item.Key);
            if (owned.Count == 0)
                byOwner.Remove(uid);
        }
    }
}
