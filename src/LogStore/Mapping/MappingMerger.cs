
namespace Dashboard.LogStore.Mapping;

/// <summary>Merges a change into a mapping as <c>PUT _mapping</c> does: fields are added, never turned into something else.</summary>
public static class MappingMerger
{
    // What may change on a field that is there; the rest is fixed once values have been written.
    private static readonly HashSet<string> changeable = new(StringComparer.Ordinal) { "ignore_above", "ignore_malformed", "coerce", "search_analyzer", "search_quote_analyzer", "boost", "meta", "fielddata", "eager_global_ordinals", "copy_to", "null_value", "path", "format", "locale", "value" };

    /// <summary>The merged mapping, or <c>illegal_argument_exception</c> where they conflict.</summary>
    public static StoreResult<IndexMapping> Merge(IndexMapping current, IndexMapping change)
    {
        if (!Merge(current.Root, change.Root).TryGet(out var root, out var failure))
            return failure;
        var merged = new IndexMapping((ObjectMapping)root)
        {
            Parameters = current.Parameters.SetItems(change.Parameters),
            DynamicTemplates = change.Parameters.ContainsKey("dynamic_templates") ? change.DynamicTemplates : current.DynamicTemplates,
        };
        return RootOptions.Apply(merged);
    }

    internal static StoreResult<MappingNode> Merge(MappingNode current, MappingNode change) => (current, change) switch
    {
        (ObjectMapping left, ObjectMapping right) => Objects(left, right).TryGet(out var merged, out var failure) ? merged : failure,
        (FieldMapping left, FieldMapping right) => Fields(left, right).TryGet(out var merged, out var failure) ? merged : failure,
        (ObjectMapping, _) => StoreFailure.IllegalArgument($"can't merge a non object mapping [{change.FullName}] with an object mapping"),
        _ => StoreFailure.IllegalArgument($"can't merge a non object mapping [{change.FullName}] with an object mapping"),
    };

    private static StoreResult<ObjectMapping> Objects(ObjectMapping current, ObjectMapping change)
    {
        if (current.IsNested != change.IsNested && current.FullName.Length > 0)
            return StoreFailure.IllegalArgument($"object mapping [{current.FullName}] can't be changed from {(current.IsNested ? "nested to non-nested" : "non-nested to nested")}");
        var properties = current.Properties;
        foreach (var (name, node) in change.Properties)
        {
            if (!properties.TryGetValue(name, out var known))
                properties = properties.Add(name, node);
            else if (Merge(known, node).TryGet(out var merged, out var failure))
                properties = properties.SetItem(name, merged);
            else
                return failure;
        }
        return current with { Properties = properties, Dynamic = change.Dynamic ?? current.Dynamic };
    }

    private static StoreResult<FieldMapping> Fields(FieldMapping current, FieldMapping change)
    {
        if (current.Type != change.Type)
            return StoreFailure.IllegalArgument($"mapper [{current.FullName}] cannot be changed from type [{current.Type}] to [{change.Type}]");
        foreach (var name in current.Parameters.Keys.Union(change.Parameters.Keys))
        {
            if (changeable.Contains(name))
                continue;
            var (before, after) = (current.Text(name), change.Text(name));
            if (before != after && !FieldDefaults.Same(current.Type, name, before, after))
                return StoreFailure.IllegalArgument($"Mapper for [{current.FullName}] conflicts with existing mapper:\n\tCannot update parameter [{name}] from [{before ?? FieldDefaults.Of(current.Type, name)}] to [{after ?? FieldDefaults.Of(current.Type, name)}]");
        }
        var parts = current.MultiFields;
        foreach (var (name, part) in change.MultiFields)
        {
            if (!parts.TryGetValue(name, out var known))
                parts = parts.Add(name, part);
            else if (Fields(known, part).TryGet(out var merged, out var failure))
                parts = parts.SetItem(name, merged);
            else
                return failure;
        }
        return change with { MultiFields = parts };
    }
}
