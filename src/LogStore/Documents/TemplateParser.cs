using System.Text.Unicode;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Documents;

/// <summary>
/// Parses documents like those before them: compares the bytes between the values, and looks only for where each value ends. What fits no template goes to
/// the <see cref="DocumentParser"/>, which also says what is wrong with it. One thread at a time.
/// </summary>
internal sealed class TemplateParser(FieldBindings bindings)
{
    private const int Kept = 16;
    private const int Tried = 4;
    private readonly List<ParseTemplate> templates = [];

    /// <summary>Learns from a document that was parsed and taken.</summary>
    public void Learn(ParsedDocument document)
    {
        var trusted = document.Objects.All(path => bindings[path].Kind is BindingKind.Object or BindingKind.Ignored)
            && document.Leaves.All(leaf => bindings[leaf.Path].Trusts(SlotCode.KindOf(leaf.Code)));
        if (templates.Count == Kept)
            templates.RemoveAt(Kept - 1);
        templates.Insert(0, ParseTemplate.Of(document, bindings, trusted));
    }

    /// <summary>The template that the document fits, its values in the output; null where it fits none.</summary>
    public ParseTemplate? Parse(ReadOnlyMemory<byte> source, ParsedDocument output)
    {
        if (templates.Count == 0 || source.Length > DocumentParser.MaximumLength || !Utf8.IsValid(source.Span))
            return null;
        for (var index = 0; index < Math.Min(Tried, templates.Count); index++)
        {
            var template = templates[index];
            output.Reset(source);
            if (!Fits(template, source.Span, output))
                continue;
            if (index > 0)
            {
                templates.RemoveAt(index);
                templates.Insert(0, template);
            }
            output.Adopt(template);
            return template;
        }
        return null;
    }

    private static bool Fits(ParseTemplate template, ReadOnlySpan<byte> source, ParsedDocument output)
    {
        var position = 0;
        var skeleton = template.Skeleton.AsSpan();
        foreach (ref readonly var slot in template.Slots.AsSpan())
        {
            if (!source[position..].StartsWith(skeleton.Slice(slot.LiteralStart, slot.LiteralLength)))
                return false;
            position += slot.LiteralLength;
            if (Value(source, position, slot, output) is not { } leaf || leaf.Code != slot.Code)
                return false;
            output.Leaves.Add(leaf);
            position = leaf.RawStart + leaf.RawLength + (IsString(slot.Code) ? 1 : 0);
        }
        return source[position..].SequenceEqual(skeleton[template.TailStart..]);
    }

    private static Leaf? Value(ReadOnlySpan<byte> source, int position, in TemplateSlot slot, ParsedDocument output)
    {
        if (IsString(slot.Code))
            return String(source, position, slot, output);
        var rest = source[position..];
        switch (slot.Code)
        {
            case SlotCode.Boolean:
                return rest.StartsWith("true"u8) ? new Leaf(slot.Path, SlotCode.Boolean, 1, position, 0, false, position, 4)
                    : rest.StartsWith("false"u8) ? new Leaf(slot.Path, SlotCode.Boolean, 0, position, 0, false, position, 5) : null;
            case SlotCode.Null:
                return rest.StartsWith("null"u8) ? new Leaf(slot.Path, SlotCode.Null, 0, position, 0, false, position, 4) : null;
            default:
                var length = rest.IndexOfAnyExcept(JsonBytes.Number);
                return length > 0 && IsNumber(rest[..length]) ? LeafReader.Number(rest[..length], slot.Path, position) : null;
        }
    }

    private static Leaf? String(ReadOnlySpan<byte> source, int position, in TemplateSlot slot, ParsedDocument output)
    {
        if (position >= source.Length || source[position] != '"')
            return null;
        var start = position + 1;
        var length = source[start..].IndexOfAny(JsonBytes.NeedsEscape);
        if (length < 0)
            return null;
        return source[start + length] switch
        {
            (byte)'"' => LeafReader.Plain(source.Slice(start, length), slot.Path, start, slot.IsTime),
            (byte)'\\' => LeafReader.Escaped(slot.Path, start, output),
            _ => null,
        };
    }

    /// <summary>Numbers as most are written; the parser knows the others.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var digits = text[0] == '-' ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit((char)digits[0]) && (digits[0] != '0' || digits.Length == 1 || digits[1] == '.') && char.IsAsciiDigit((char)digits[^1]);
    }

    private static bool IsString(byte code) => code is SlotCode.Text or SlotCode.EscapedText or >= SlotCode.Time;
}
