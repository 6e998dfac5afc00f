using System.Globalization;
using System.Text;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Mapping;

/// <summary>Adds the fields of a document that a mapping does not name yet, as Elasticsearch's dynamic mapping does.</summary>
internal static class DynamicMapper
{
    /// <summary>The mapping with every new field and object of the document, or why the document is refused. The same object where nothing is new.</summary>
    public static StoreResult<IndexMapping> Extend(FieldBindings bindings, PathTable paths, ParsedDocument document, int fieldLimit)
    {
        var mapping = bindings.Mapping;
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in document.Objects)
            if (bindings[path].Kind == BindingKind.Unmapped && added.Add(paths[path]) && Add(mapping, paths[path], null) is var change)
            {
                if (!change.TryGet(out var changed, out var failure))
                    return failure;
                mapping = changed;
            }
        var types = new Dictionary<int, string>();
        foreach (var leaf in document.Leaves)
        {
            if (bindings[leaf.Path].Kind != BindingKind.Unmapped || leaf.Code == SlotCode.Null)
                continue;
            var type = TypeOf(mapping, leaf, document);
            if (types.TryGetValue(leaf.Path, out var first))
            {
                if (first != type && Conflict(mapping, paths[leaf.Path], first, type) is { } conflict)
                    return conflict;
                continue;
            }

            if (!Add(mapping, paths[leaf.Path], type).TryGet(out var changed, out var failure))
                return failure;
            mapping = changed;
            types.Add(leaf.Path, type);
        }

        if (!Copies(mapping, bindings, document, added).TryGet(out mapping, out var refused))
            return refused;
        if (mapping.Count > fieldLimit && mapping.Count > bindings.Mapping.Count)
            return StoreFailure.IllegalArgument($"Limit of total fields [{fieldLimit}] has been exceeded");
        return mapping;
    }

    /// <summary>Elasticsearch maps each value of a new field by itself, and refuses the document where two come to different types.</summary>
    private static StoreFailure? Conflict(IndexMapping mapping, string path, string first, string second)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return DynamicTemplates.FieldOf(mapping, path, name, first).Value is FieldMapping one && DynamicTemplates.FieldOf(mapping, path, name, second).Value is FieldMapping other && one.Type != other.Type
            ? StoreFailure.IllegalArgument($"mapper [{path}] cannot be changed from type [{one.Type}] to [{other.Type}]")
            : null;
    }

    /// <summary>Fields that values are copied to and that the mapping does not name.</summary>
    private static StoreResult<IndexMapping> Copies(IndexMapping mapping, FieldBindings bindings, ParsedDocument document, HashSet<string> added)
    {
        foreach (var leaf in document.Leaves)
            if (leaf.Code != SlotCode.Null && bindings[leaf.Path].Field is { CopyTargets.Count: > 0 } field)
                foreach (var target in field.CopyTargets)
                    if (mapping.Field(target) is null && added.Add(target))
                    {
                        if (!Add(mapping, target, TypeOf(mapping, leaf, document)).TryGet(out var changed, out var failure))
                            return failure;
                        mapping = changed;
                    }
        return mapping;
    }

    /// <summary>The name that dynamic templates know a value by: string, date, long, double or boolean.</summary>
    private static string TypeOf(IndexMapping mapping, in Leaf leaf, ParsedDocument document)
    {
        switch (SlotCode.KindOf(leaf.Code))
        {
            case StoredKind.Long:
                return "long";
            // A whole number is a long there, however many digits it has: one out of range is refused.
            case StoredKind.Number when document.Bytes(leaf).IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0:
                return "long";
            case StoredKind.Double or StoredKind.Number:
                return "double";
            case StoredKind.Boolean:
                return "boolean";
            case StoredKind.Time:
                return "date";
        }
        var text = Encoding.UTF8.GetString(document.Bytes(leaf));
        if (mapping.DateDetection && LooksLikeDate(text) && DateFormatOf(mapping, text) is not null)
            return "date:" + DateFormatOf(mapping, text);
        if (mapping.NumericDetection && text.Length > 0)
        {
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                return "long";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                return "double";
        }
        return "string";
    }

    /// <summary>Elasticsearch tries its formats only on texts with a <c>:</c>, <c>-</c> or <c>/</c>.</summary>
    private static bool LooksLikeDate(string text) => text.Length is >= 4 and <= 64 && char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAny(":-/") >= 0;

    private static string? DateFormatOf(IndexMapping mapping, string text)
    {
        foreach (var format in mapping.DynamicDateFormats)
            foreach (var one in format.Split("||"))
                if (DateFormats.TryParse(one, text, out _, out _))
                    return format;
        return null;
    }

    private static StoreResult<IndexMapping> Add(IndexMapping mapping, string path, string? type)
    {
        var result = AddTo(mapping, mapping.Root, path, path.Split('.'), 0, type);
        return result.TryGet(out var root, out var failure) ? mapping.WithRoot(root) : failure;
    }

    private static StoreResult<ObjectMapping> AddTo(IndexMapping mapping, ObjectMapping parent, string path, string[] names, int depth, string? type)
    {
        var name = names[depth];
        var fullName = string.Join('.', names, 0, depth + 1);
        var isLast = depth == names.Length - 1;
        var known = parent.Properties.GetValueOrDefault(name);
        if (known is FieldMapping field)
            return isLast ? parent : StoreFailure.MapperParsing($"Could not dynamically add mapping for field [{path}]. Existing mapping for [{fullName}] must be of type object but found [{field.Type}].");
        if (isLast && type is not null)
            return known is not null ? StoreFailure.IllegalArgument($"can't merge a non object mapping [{fullName}] with an object mapping") : With(parent, DynamicTemplates.FieldOf(mapping, fullName, name, type));
        var inner = known as ObjectMapping;
        if (inner is null)
        {
            var made = DynamicTemplates.ObjectOf(mapping, fullName, name);
            if (!made.TryGet(out var node, out var refused))
                return refused;
            if (node is not ObjectMapping madeObject)
                return With(parent, node);
            inner = madeObject;
        }
        if (isLast)
            return With(parent, inner);
        return AddTo(mapping, inner, path, names, depth + 1, type).TryGet(out var changed, out var failure) ? With(parent, changed) : failure;
    }

    private static StoreResult<ObjectMapping> With(ObjectMapping parent, StoreResult<MappingNode> child)
        => child.TryGet(out var node, out var failure) ? With(parent, node) : failure;

    private static ObjectMapping With(ObjectMapping parent, MappingNode child) => parent with { Properties = parent.Properties.SetItem(child.Name, child) };
}
