using System.Globalization;
using System.Text;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>Reads Lucene's regular expressions (its class RegExp): always the whole term, with optional complement, intersection, intervals.</summary>
internal sealed class RegexpParser
{
    private const int DeepestNesting = 100;
    private const int MostRepeats = 1000;

    private readonly RegexpBuilder _builder;
    private readonly RegexpFlags _flags;
    private readonly bool _ignoresCase;
    private readonly int[] _pattern;
    private int _position;
    private int _depth;

    private RegexpParser(RegexpBuilder builder, string pattern, RegexpFlags flags, bool ignoresCase)
    {
        _builder = builder;
        _flags = flags;
        _ignoresCase = ignoresCase;
        _pattern = [.. pattern.EnumerateRunes().Select(rune => rune.Value)];
    }

    /// <summary>Throws <see cref="StoreFailureException"/> with Lucene's words where the pattern is none.</summary>
    public static RegexpNode Parse(RegexpBuilder builder, string pattern, RegexpFlags flags, bool ignoresCase)
    {
        if (pattern.Length == 0)
            return builder.EmptyText;
        var parser = new RegexpParser(builder, pattern, flags, ignoresCase);
        var node = parser.Union();
        return parser._position == parser._pattern.Length
            ? node
            : throw Failure($"end-of-string expected at position {parser._position}");
    }

    private RegexpNode Union()
    {
        if (++_depth > DeepestNesting)
            throw Failure("too deeply nested expression");
        var alternatives = new List<RegexpNode> { Intersection() };
        while (Take('|'))
            alternatives.Add(Intersection());
        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : _builder.Either(alternatives);
    }

    private RegexpNode Intersection()
    {
        var conditions = new List<RegexpNode> { Concatenation() };
        while (Has(RegexpFlags.Intersection) && Take('&'))
            conditions.Add(Concatenation());
        return conditions.Count == 1 ? conditions[0] : _builder.Both(conditions);
    }

    private RegexpNode Concatenation()
    {
        var parts = new List<RegexpNode> { Repetition() };
        while (More() && Peek() is not (')' or '|') && !(Has(RegexpFlags.Intersection) && Peek() == '&'))
            parts.Add(Repetition());
        var node = parts[^1];
        for (var index = parts.Count - 2; index >= 0; index--)
            node = _builder.Sequence(parts[index], node);
        return node;
    }

    private RegexpNode Repetition()
    {
        var node = Complement();
        while (More() && Peek() is '?' or '*' or '+' or '{')
        {
            if (Take('?'))
                node = _builder.Either([_builder.EmptyText, node]);
            else if (Take('*'))
                node = _builder.Repeat(node);
            else if (Take('+'))
                node = _builder.Sequence(node, _builder.Repeat(node));
            else
                node = Counted(node);
        }
        return node;
    }

    private RegexpNode Counted(RegexpNode node)
    {
        _position++;
        var minimum = Integer();
        int? maximum = minimum;
        if (Take(','))
            maximum = More() && Peek() != '}' ? Integer() : null;
        if (!Take('}'))
            throw Failure($"expected '}}' at position {_position}");
        if (minimum > maximum)
            throw Failure($"invalid repetition range(out of order): {minimum}..{maximum}");
        return _builder.Repeat(node, minimum, maximum);
    }

    private int Integer()
    {
        var start = _position;
        while (More() && Peek() is >= '0' and <= '9')
            _position++;
        if (start == _position)
            throw Failure($"integer expected at position {_position}");
        var digits = string.Concat(_pattern[start.._position].Select(digit => (char)digit));
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var value) && value <= MostRepeats
            ? value
            : throw Failure($"too many repetitions at position {start}");
    }

    private RegexpNode Complement()
    {
        var negated = false;
        while (Has(RegexpFlags.Complement) && Take('~'))
            negated = !negated;
        var node = CharacterClass();
        return negated ? _builder.Not(node) : node;
    }

    private RegexpNode CharacterClass()
    {
        if (!Take('['))
            return Simple();
        var negated = Take('^');
        var ranges = new List<(int First, int Last)>();
        do
        {
            var first = Character();
            var last = first;
            if (Take('-'))
            {
                if (More() && Peek() == ']')
                    ranges.Add(('-', '-'));
                else
                    last = Character();
            }
            if (first > last)
                throw Failure($"invalid range: from ({first}) cannot be > to ({last})");
            Add(ranges, first, last);
        }
        while (More() && Peek() != ']');
        if (!Take(']'))
            throw Failure($"expected ']' at position {_position}");
        return negated
            ? _builder.Both([_builder.AnyCharacter, _builder.Not(_builder.Characters(ranges))])
            : _builder.Characters(ranges);
    }

    private void Add(List<(int First, int Last)> ranges, int first, int last)
    {
        ranges.Add((first, last));
        if (_ignoresCase && first == last && first < 0x80 && char.IsAsciiLetter((char)first))
            ranges.Add((first ^ 0x20, first ^ 0x20));
    }

    private RegexpNode Simple()
    {
        if (Take('.'))
            return _builder.AnyCharacter;
        if (Has(RegexpFlags.Empty) && Take('#'))
            return _builder.Nothing;
        if (Has(RegexpFlags.AnyString) && Take('@'))
            return _builder.AnyText;
        if (Take('"'))
            return Quoted();
        if (Take('('))
            return Group();
        if (Has(RegexpFlags.Interval) && Take('<'))
            return Interval();
        return Letter(Character());
    }

    private RegexpNode Letter(int codePoint)
    {
        var ranges = new List<(int First, int Last)>();
        Add(ranges, codePoint, codePoint);
        return _builder.Characters(ranges);
    }

    private RegexpNode Quoted()
    {
        var node = _builder.EmptyText;
        while (More() && Peek() != '"')
            node = _builder.Sequence(node, Letter(_pattern[_position++]));
        return Take('"') ? node : throw Failure($"expected '\"' at position {_position}");
    }

    private RegexpNode Group()
    {
        if (Take(')'))
            return _builder.EmptyText;
        var node = Union();
        return Take(')') ? node : throw Failure($"expected ')' at position {_position}");
    }

    private RegexpNode Interval()
    {
        var start = _position;
        while (More() && Peek() != '>')
            _position++;
        var text = string.Concat(_pattern[start.._position].Select(value => new Rune(value).ToString()));
        if (!Take('>'))
            throw Failure($"expected '>' at position {_position}");
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !int.TryParse(text.AsSpan(0, dash), CultureInfo.InvariantCulture, out var low)
            || !int.TryParse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture, out var high))
            throw Failure($"interval syntax error at position {_position - 1}");
        return RegexpInterval.Build(_builder, Math.Min(low, high), Math.Max(low, high), dash == text.Length - dash - 1 ? dash : 0);
    }

    private int Character()
    {
        if (Take('\\') && !More())
            throw Failure("unexpected end-of-string");
        return More() ? _pattern[_position++] : throw Failure("unexpected end-of-string");
    }

    private bool Has(RegexpFlags flag) => (_flags & flag) != 0;

    private bool More() => _position < _pattern.Length;

    private int Peek() => _pattern[_position];

    private bool Take(char character)
    {
        if (!More() || Peek() != character)
            return false;
        _position++;
        return true;
    }

    private static StoreFailureException Failure(string reason) => new(StoreFailure.IllegalArgument(reason));
}
