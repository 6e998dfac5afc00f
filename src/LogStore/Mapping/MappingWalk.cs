using System.Collections.Immutable;

namespace Dashboard.LogStore.Mapping;

/// <summary>Flat views of a mapping's tree.</summary>
internal static class MappingWalk
{
    public static ImmutableSortedDictionary<string, FieldMapping> Fields(ObjectMapping root)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, FieldMapping>(StringComparer.Ordinal);
        Visit(root, node =>
        {
            if (node is not FieldMapping field)
                return;
            all[field.FullName] = field;
            foreach (var part in field.MultiFields.Values)
                all[part.FullName] = part;
        });
        return all.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, ObjectMapping> Objects(ObjectMapping root)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ObjectMapping>(StringComparer.Ordinal);
        Visit(root, node =>
        {
            if (node is ObjectMapping inner)
                all[inner.FullName] = inner;
        });
        return all.ToImmutable();
    }

    private static void Visit(ObjectMapping parent, Action<MappingNode> visit)
    {
        foreach (var node in parent.Properties.Values)
        {
            visit(node);
            if (node is ObjectMapping inner)
                Visit(inner, visit);
        }
    }
}
