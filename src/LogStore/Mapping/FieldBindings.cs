using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Mapping;

/// <summary>What one mapping says of the paths of an index, found when first asked. One thread at a time.</summary>
internal sealed class FieldBindings(IndexMapping mapping, PathTable paths)
{
    private static readonly FieldBinding unmapped = new(BindingKind.Unmapped, null);
    private static readonly FieldBinding inObject = new(BindingKind.Object, null);
    private static readonly FieldBinding ignored = new(BindingKind.Ignored, null);
    private static readonly FieldBinding refused = new(BindingKind.Refused, null);
    private readonly List<FieldBinding?> bindings = [];

    public IndexMapping Mapping => mapping;

    public FieldBinding this[int path]
    {
        get
        {
            while (bindings.Count <= path)
                bindings.Add(null);
            return bindings[path] ??= Find(paths[path]);
        }
    }

    private FieldBinding Find(string path)
    {
        var dynamic = DynamicMode.True;
        MappingNode node = mapping.Root;
        foreach (var name in path.Split('.'))
        {
            switch (node)
            {
                case FieldMapping { Kind: null }:
                    return ignored;
                case ObjectMapping { Enabled: false }:
                    return ignored;
                case ObjectMapping parent:
                    dynamic = parent.Dynamic ?? dynamic;
                    if (!parent.Properties.TryGetValue(name, out var child))
                        return dynamic switch { DynamicMode.True => unmapped, DynamicMode.False => ignored, _ => refused };
                    node = child;
                    break;
                default:
                    return unmapped;
            }
        }
        return node switch
        {
            FieldMapping field => new(BindingKind.Field, field) { Copies = [.. field.CopyTargets.Select(mapping.Field).OfType<FieldMapping>()] },
            ObjectMapping { Enabled: false } => ignored,
            _ => inObject,
        };
    }
}
