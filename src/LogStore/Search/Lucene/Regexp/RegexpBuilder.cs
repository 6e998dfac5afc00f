namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>Makes nodes, equal ones once, and simplifies them so that few differ.</summary>
internal sealed class RegexpBuilder
{
    private const int LastCodePoint = 0x10FFFF;
    private readonly Dictionary<string, RegexpNode> _nodes = new(StringComparer.Ordinal);
    private readonly int _maximumNodes;

    /// <param name="maximumNodes">More of them fail: the expression is too complex.</param>
    public RegexpBuilder(int maximumNodes)
    {
        _maximumNodes = maximumNodes;
        Nothing = Make("0", RegexpKind.Nothing, false, [], []);
        EmptyText = Make("1", RegexpKind.EmptyText, true, [], []);
        AnyCharacter = Characters([(0, LastCodePoint)]);
        AnyText = Repeat(AnyCharacter);
    }

    public RegexpNode Nothing { get; }

    public RegexpNode EmptyText { get; }

    public RegexpNode AnyCharacter { get; }

    public RegexpNode AnyText { get; }

    public RegexpNode Characters(IReadOnlyList<(int First, int Last)> ranges) => ranges.Count == 0
        ? Nothing
        : Make("c" + string.Join(',', ranges.Select(range => $"{range.First}-{range.Last}")), RegexpKind.Characters, false, [], ranges);

    public RegexpNode Character(int codePoint) => Characters([(codePoint, codePoint)]);

    public RegexpNode Sequence(RegexpNode first, RegexpNode second)
    {
        if (first == Nothing || second == Nothing)
            return Nothing;
        if (first == EmptyText)
            return second;
        if (second == EmptyText)
            return first;
        // To the right, so that equal expressions look alike.
        if (first.Kind == RegexpKind.Sequence)
            return Sequence(first.Parts[0], Sequence(first.Parts[1], second));
        return Make($"s{first.Id},{second.Id}", RegexpKind.Sequence, first.IsNullable && second.IsNullable, [first, second], []);
    }

    public RegexpNode Either(IEnumerable<RegexpNode> alternatives)
    {
        var parts = Flatten(alternatives, RegexpKind.Either).Where(part => part != Nothing).DistinctBy(part => part.Id).OrderBy(part => part.Id).ToList();
        if (parts.Contains(AnyText))
            return AnyText;
        return parts.Count switch
        {
            0 => Nothing,
            1 => parts[0],
            _ => Make("e" + Ids(parts), RegexpKind.Either, parts.Any(part => part.IsNullable), parts, []),
        };
    }

    public RegexpNode Both(IEnumerable<RegexpNode> conditions)
    {
        var parts = Flatten(conditions, RegexpKind.Both).Where(part => part != AnyText).DistinctBy(part => part.Id).OrderBy(part => part.Id).ToList();
        if (parts.Contains(Nothing))
            return Nothing;
        return parts.Count switch
        {
            0 => AnyText,
            1 => parts[0],
            _ => Make("b" + Ids(parts), RegexpKind.Both, parts.All(part => part.IsNullable), parts, []),
        };
    }

    public RegexpNode Not(RegexpNode part)
    {
        if (part.Kind == RegexpKind.Not)
            return part.Parts[0];
        if (part == Nothing)
            return AnyText;
        return part == AnyText ? Nothing : Make($"n{part.Id}", RegexpKind.Not, !part.IsNullable, [part], []);
    }

    public RegexpNode Repeat(RegexpNode part)
    {
        if (part == Nothing || part == EmptyText)
            return EmptyText;
        return part.Kind == RegexpKind.Repeat ? part : Make($"r{part.Id}", RegexpKind.Repeat, true, [part], []);
    }

    /// <summary>Between two numbers of times; no maximum: any number.</summary>
    public RegexpNode Repeat(RegexpNode part, int minimum, int? maximum)
    {
        var node = maximum is null ? Repeat(part) : EmptyText;
        for (var count = minimum; count < maximum; count++)
            node = Either([EmptyText, Sequence(part, node)]);
        for (var count = 0; count < minimum; count++)
            node = Sequence(part, node);
        return node;
    }

    /// <summary>What is left to match after a character.</summary>
    public RegexpNode After(RegexpNode node, int codePoint) => node.Kind switch
    {
        RegexpKind.Characters => Contains(node.Ranges, codePoint) ? EmptyText : Nothing,
        RegexpKind.Sequence => AfterSequence(node, codePoint),
        RegexpKind.Either => Either([.. node.Parts.Select(part => After(part, codePoint))]),
        RegexpKind.Both => Both([.. node.Parts.Select(part => After(part, codePoint))]),
        RegexpKind.Not => Not(After(node.Parts[0], codePoint)),
        RegexpKind.Repeat => Sequence(After(node.Parts[0], codePoint), node),
        _ => Nothing,
    };

    private RegexpNode AfterSequence(RegexpNode node, int codePoint)
    {
        var rest = Sequence(After(node.Parts[0], codePoint), node.Parts[1]);
        return node.Parts[0].IsNullable ? Either([rest, After(node.Parts[1], codePoint)]) : rest;
    }

    private static bool Contains(IReadOnlyList<(int First, int Last)> ranges, int codePoint)
    {
        foreach (var (first, last) in ranges)
            if (codePoint >= first && codePoint <= last)
                return true;
        return false;
    }

    private static IEnumerable<RegexpNode> Flatten(IEnumerable<RegexpNode> parts, RegexpKind kind) =>
        parts.SelectMany(part => part.Kind == kind ? part.Parts : [part]);

    private static string Ids(List<RegexpNode> parts) => string.Join(',', parts.Select(part => part.Id));

    private RegexpNode Make(string key, RegexpKind kind, bool isNullable, IReadOnlyList<RegexpNode> parts, IReadOnlyList<(int First, int Last)> ranges)
    {
        if (_nodes.TryGetValue(key, out var node))
            return node;
        if (_nodes.Count >= _maximumNodes)
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                $"Determinizing automaton would result in more than {_maximumNodes} states."));
        return _nodes[key] = new(_nodes.Count, kind, isNullable, parts, ranges);
    }
}
