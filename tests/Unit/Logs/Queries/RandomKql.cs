using Dashboard.Services.Logs.Queries.Kql;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Logs.Queries;

/// <summary>Random queries of every form, with values that are hard to write.</summary>
internal static class RandomKql
{
    private static readonly string[] Pieces =
    [
        "a", "error", "and", "OR", "not", "Not", " ", "  ", "\t", "\n", "\r", "\u00a0", "\u2003", "true", "null", "(", ")", ":", "<", ">", "\"", "*", "{", "}", "\\", "\\u", "n", "t",
        "-", "/", "?", "é", "한", "😀", "\0", "5", "=",
    ];

    public static Gen<KqlNode> Node(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (2, Several(depth).Select(nodes => (KqlNode)new KqlAnd(nodes))),
        (2, Several(depth).Select(nodes => (KqlNode)new KqlOr(nodes))),
        (1, Node(depth - 1).Select(node => (KqlNode)new KqlNot(node))),
        (1, from path in Literal from node in Node(depth - 1) select (KqlNode)new KqlNested(path, node)));

    /// <summary>Text put together from what means something and what does not.</summary>
    public static Gen<string> Text(int most) => Gen.Choose(0, most).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat);

    private static Gen<KqlNode> Leaf => Gen.OneOf(
        Value.Select(value => (KqlNode)new KqlIs(null, value)),
        from name in Field from value in Value select (KqlNode)new KqlIs(name, value),
        from name in Field
        from comparison in Gen.Elements(Enum.GetValues<ComparisonOperator>())
        from bound in Gen.OneOf(Literal.Select(text => (KqlValue)text), Boolean)
        select (KqlNode)new KqlComparison(name, comparison, bound));

    private static Gen<KqlText> Literal =>
        from quoted in Gen.Elements(true, false)
        from text in Text(5)
        select new KqlText(text, quoted || text.Length == 0);

    private static Gen<KqlValue> Wildcard => Gen.Choose(2, 4).SelectMany(count => Text(3).ArrayOf(count)).Select(parts => (KqlValue)new KqlWildcard(parts));

    private static Gen<KqlValue> Boolean => Gen.Elements(true, false).Select(value => (KqlValue)new KqlBoolean(value));

    private static Gen<KqlValue> Field => Gen.OneOf(Literal.Select(text => (KqlValue)text), Wildcard);

    private static Gen<KqlValue> Value => Gen.OneOf(Field, Boolean, Gen.Constant((KqlValue)new KqlNull()));

    private static Gen<KqlNode[]> Several(int depth) => Gen.Choose(2, 3).SelectMany(count => Node(depth - 1).ArrayOf(count));
}
