using System.Globalization;

namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>Expressions for the decimal numbers between two bounds (<c>&lt;5-120&gt;</c>).</summary>
internal static class RegexpInterval
{
    /// <summary>With digits above 0, numbers have so many and leading zeros; otherwise any number of leading zeros.</summary>
    public static RegexpNode Build(RegexpBuilder builder, int low, int high, int digits)
    {
        if (digits > 0)
            return SameLength(builder, Text(low).PadLeft(digits, '0'), Text(high).PadLeft(digits, '0'));
        var alternatives = new List<RegexpNode>();
        for (var length = Text(low).Length; length <= Text(high).Length; length++)
        {
            var first = length == Text(low).Length ? Text(low) : "1" + new string('0', length - 1);
            var last = length == Text(high).Length ? Text(high) : new string('9', length);
            alternatives.Add(SameLength(builder, first, last));
        }
        return builder.Sequence(builder.Repeat(builder.Character('0')), builder.Either(alternatives));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RegexpNode SameLength(RegexpBuilder builder, string low, string high)
    {
        if (low.Length == 0)
            return builder.EmptyText;
        var (first, last) = (low[0], high[0]);
        if (first == last)
            return builder.Sequence(builder.Character(first), SameLength(builder, low[1..], high[1..]));
        var rest = low.Length - 1;
        var alternatives = new List<RegexpNode>
        {
            builder.Sequence(builder.Character(first), SameLength(builder, low[1..], new string('9', rest))),
            builder.Sequence(builder.Character(last), SameLength(builder, new string('0', rest), high[1..])),
        };
        if (last - first > 1)
            alternatives.Add(builder.Sequence(
                builder.Characters([(first + 1, last - 1)]),
                builder.Repeat(builder.Characters([('0', '9')]), rest, rest)));
        return builder.Either(alternatives);
    }
}
