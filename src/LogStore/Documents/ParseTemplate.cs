using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Documents;

/// <summary>What was learned from a parsed document, so that the next of the same shape needs no parser: the bytes between its values must be the same.</summary>
/// <param name="Skeleton">As in <see cref="Shape"/>.</param>
/// <param name="Slots">For each value where the bytes before it are, its code and its path.</param>
/// <param name="TailStart">Where the bytes behind the last value begin.</param>
/// <param name="IsTrusted">The mapping takes any values of these kinds, so they need not be checked.</param>
internal sealed record ParseTemplate(byte[] Skeleton, TemplateSlot[] Slots, int TailStart, int[] Objects, bool IsTrusted)
{
    /// <summary>The shape that the rows of <see cref="Owner"/> have for it.</summary>
    public Shape? Shape { get; private set; }

    public object? Owner { get; private set; }

    public void Remember(object owner, Shape shape) => (Owner, Shape) = (owner, shape);

    public static ParseTemplate Of(ParsedDocument document, FieldBindings bindings, bool isTrusted)
    {
        var skeleton = document.Skeleton.WrittenSpan.ToArray();
        var slots = new TemplateSlot[document.Leaves.Count];
        var start = 0;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var mark = start + skeleton.AsSpan(start).IndexOf(SlotCode.Mark);
            var path = document.Leaves[slot].Path;
            slots[slot] = new(start, mark - start, skeleton[mark + 1], path, bindings[path].IsTime);
            start = mark + 2;
        }
        return new(skeleton, slots, start, [.. document.Objects], isTrusted);
    }
}
