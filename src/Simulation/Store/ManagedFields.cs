using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>Keeps who set which field.</summary>
internal static class ManagedFields
{
    private static readonly string[] Own = ["managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "name", "namespace", "selfLink", "deletionTimestamp", "deletionGracePeriodSeconds"];

    /// <summary>Gives what a write changed to its manager, and takes it from the others that updated it.</summary>
    public static void Update(JsonObject? old, JsonObject json, string manager, string apiVersion, string? subresource, DateTimeOffset now)
    {
        var changed = FieldSets.Changed(Bare(old), Bare(json));
        var entries = Entries(json, old);
        if (changed.Count > 0)
        {
            foreach (var entry in entries.ToArray())
            {
                if (entry.Text("manager") != manager || entry.Text("operation") != "Update")
                    Take(entries, entry, changed);
            }

            Put(entries, manager, "Update", apiVersion, subresource, changed, now);
        }

        if (entries.Count > 0)
            json.Set(entries, "metadata", "managedFields");
    }

    /// <summary>The fields of others that an apply would change, each with its manager.</summary>
    public static List<(string Manager, string ApiVersion, string Path)> Conflicts(JsonObject old, JsonObject applied, string manager)
    {
        var changing = FieldSets.Changed(Bare(old), Bare(applied));
        return old.Items("metadata", "managedFields").Where(entry => entry.Text("manager") != manager || entry.Text("operation") != "Apply")
            .SelectMany(entry => FieldSets.Common(changing, entry.At("fieldsV1") as JsonObject ?? []).Select(path => (entry.Text("manager") ?? "", entry.Text("apiVersion") ?? "", path))).ToList();
    }

    /// <summary>Records an apply, and answers the fields that its manager no longer names and nobody else owns.</summary>
    public static JsonObject Apply(JsonObject old, JsonObject json, JsonObject applied, string manager, string apiVersion, DateTimeOffset now)
    {
        var set = FieldSets.Of(Bare(applied));
        var entries = Entries(json, old);
        var mine = entries.FirstOrDefault(entry => entry.Text("manager") == manager && entry.Text("operation") == "Apply");
        var dropped = FieldSets.Without(mine.At("fieldsV1") as JsonObject ?? [], set);
        if (mine is not null)
            entries.Remove(mine);
        var changed = FieldSets.Changed(Bare(old), Bare(applied));
        foreach (var entry in entries.ToArray())
        {
            dropped = FieldSets.Without(dropped, entry.At("fieldsV1") as JsonObject ?? []);
            Take(entries, entry, changed);
        }

        Put(entries, manager, "Apply", apiVersion, null, set, now);
        json.Set(entries, "metadata", "managedFields");
        return dropped;
    }

    private static JsonArray Entries(JsonObject json, JsonObject? old) =>
        (json.At("metadata", "managedFields") ?? old.At("metadata", "managedFields"))?.DeepClone() as JsonArray ?? [];

    private static void Take(JsonArray entries, JsonNode? entry, JsonObject fields)
    {
        var left = FieldSets.Without(entry.At("fieldsV1") as JsonObject ?? [], fields);
        if (left.Count == 0)
            entries.Remove(entry);
        else
            ((JsonObject)entry!)["fieldsV1"] = left;
    }

    private static void Put(JsonArray entries, string manager, string operation, string apiVersion, string? subresource, JsonObject fields, DateTimeOffset now)
    {
        var mine = entries.FirstOrDefault(entry => entry.Text("manager") == manager && entry.Text("operation") == operation && entry.Text("subresource") == subresource) as JsonObject;
        if (mine is not null)
        {
            mine["fieldsV1"] = FieldSets.Union(mine["fieldsV1"] as JsonObject ?? [], fields);
            mine["time"] = now.Stamp();
            return;
        }

        var entry = new JsonObject { ["manager"] = manager, ["operation"] = operation, ["apiVersion"] = apiVersion, ["time"] = now.Stamp(), ["fieldsType"] = "FieldsV1", ["fieldsV1"] = fields };
        if (subresource is not null)
            entry["subresource"] = subresource;
        entries.Add(entry);
    }

    /// <summary>An object without what the server itself keeps.</summary>
    private static JsonObject Bare(JsonObject? json)
    {
        var bare = json?.Copy() ?? [];
        bare.Remove("kind");
        bare.Remove("apiVersion");
        if (bare["metadata"] is JsonObject metadata)
        {
            foreach (var name in Own)
                metadata.Remove(name);
            if (metadata.Count == 0)
                bare.Remove("metadata");
        }

        return bare;
    }
}
