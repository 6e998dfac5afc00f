using System.Text;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>Terms that a Lucene regular expression matches as a whole. States are found as terms need them, so no term costs more than its length.</summary>
internal sealed class RegexpPattern : IBytePattern
{
    // A node is no state, but each state is made of some.
    private const int NodesPerState = 4;
    private const int LongestPrefix = 64;

    private readonly RegexpBuilder _builder;
    private readonly RegexpNode _start;
    private readonly Dictionary<(int Node, int CodePoint), RegexpNode> _after = [];

    public RegexpPattern(string pattern, RegexpFlags flags, bool ignoresCase, int maximumStates)
    {
        _builder = new((int)Math.Min(int.MaxValue, (long)Math.Max(1, maximumStates) * NodesPerState + 100));
        _start = RegexpParser.Parse(_builder, pattern, flags, ignoresCase);
        Prefix = FindPrefix();
    }

    public byte[] Prefix { get; }

    public bool Matches(ReadOnlySpan<byte> term)
    {
        if (!term.StartsWith(Prefix))
            return false;
        var node = _start;
        while (!term.IsEmpty)
        {
            int codePoint = term[0], size = 1;
            if (codePoint >= 0x80)
            {
                Rune.DecodeFromUtf8(term, out var rune, out size);
                codePoint = rune.Value;
            }
            node = After(node, codePoint);
            if (node == _builder.Nothing)
                return false;
            if (node == _builder.AnyText)
                return true;
            term = term[size..];
        }
        return node.IsNullable;
    }

    private RegexpNode After(RegexpNode node, int codePoint)
    {
        if (_after.TryGetValue((node.Id, codePoint), out var next))
            return next;
        return _after[(node.Id, codePoint)] = _builder.After(node, codePoint);
    }

    private byte[] FindPrefix()
    {
        var prefix = new StringBuilder();
        var node = _start;
        while (prefix.Length < LongestPrefix && node.Kind == RegexpKind.Sequence
            && node.Parts[0] is { Kind: RegexpKind.Characters, Ranges: [var range] } && range.First == range.Last)
        {
            prefix.Append(Rune.IsValid(range.First) ? new Rune(range.First).ToString() : "");
            node = node.Parts[1];
        }
        return Encoding.UTF8.GetBytes(prefix.ToString());
    }
}
