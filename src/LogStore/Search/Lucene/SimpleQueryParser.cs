using System.Globalization;
using System.Text;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>
/// Reads Lucene's simple syntax: <c>+</c> and, <c>|</c> or, <c>-</c> not, quotes, <c>*</c> behind a word, <c>~N</c>, parentheses.
/// What makes no sense is passed over.
/// </summary>
internal sealed class SimpleQueryParser(SimpleQueryStringQuery query, LuceneClauses clauses)
{
    private const int DeepestNesting = 100;

    private readonly string _text = query.Text;
    private readonly bool _isAnd = query.DefaultOperator == BooleanOperator.And;
    private int _position;

    public Query Parse() => _text.Trim() == "*" ? MatchAllQuery.Instance : Expression(0) ?? MatchNoneQuery.Instance;

    private bool Has(SimpleQueryFlags flag) => (query.Flags & flag) != 0;

    private bool At(char character) => _position < _text.Length && _text[_position] == character;

    private Query? Expression(int depth)
    {
        Query? top = null;
        bool? operation = null;
        bool? previous = null;
        var negations = 0;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            Query? branch = null;
            if (character == '(' && Has(SimpleQueryFlags.Precedence))
            {
                _position++;
                branch = depth < DeepestNesting ? Expression(depth + 1) : null;
            }
            else if (character == ')' && Has(SimpleQueryFlags.Precedence))
            {
                _position++;
                if (depth > 0)
                    return top;
                continue;
            }
            else if (character == '"' && Has(SimpleQueryFlags.Phrase))
                branch = Phrase();
            else if (character is '+' or '|' && Has(character == '+' ? SimpleQueryFlags.And : SimpleQueryFlags.Or))
            {
                // An operator counts where something stands before it, and the first of several.
                if (operation is null && top is not null)
                    operation = character == '+';
                _position++;
                continue;
            }
            else if (character == '-' && Has(SimpleQueryFlags.Not))
            {
                negations++;
                _position++;
                continue;
            }
            else if (char.IsWhiteSpace(character) && Has(SimpleQueryFlags.Whitespace))
            {
                // A sign with white space behind it is no sign.
                negations = 0;
                _position++;
                continue;
            }
            else
                branch = Word();
            if (branch is not null)
                top = Join(top, branch, operation, ref previous, negations % 2 == 1);
            (operation, negations) = (null, 0);
        }
        return top;
    }

    // From left to right: a change of the operator takes all that was read so far as one clause.
    private Query Join(Query? top, Query branch, bool? operation, ref bool? previous, bool isNegated)
    {
        if (isNegated)
            branch = new BoolQuery { MustNot = [branch], Should = [MatchAllQuery.Instance] };
        if (top is null)
            return branch;
        var isAnd = operation ?? _isAnd;
        var before = previous;
        previous = isAnd;
        if (before == isAnd && top is BoolQuery { MustNot.Count: 0 } joined)
            return isAnd ? joined with { Must = [.. joined.Must, branch] } : joined with { Should = [.. joined.Should, branch] };
        return isAnd ? new BoolQuery { Must = [top, branch] } : new BoolQuery { Should = [top, branch] };
    }

    private Query? Phrase()
    {
        var start = ++_position;
        var end = start;
        while (end < _text.Length && _text[end] != '"')
            end += _text[end] == '\\' && Has(SimpleQueryFlags.Escape) && end + 1 < _text.Length ? 2 : 1;
        if (end >= _text.Length)
            return null;
        var phrase = _text[start..end].Replace("\\\"", "\"", StringComparison.Ordinal);
        _position = end + 1;
        return phrase.Length == 0 ? null : clauses.Phrase(null, phrase, Has(SimpleQueryFlags.Near) ? Number() : null);
    }

    private Query? Word()
    {
        var word = new StringBuilder();
        var isPrefix = false;
        int? edits = null;
        while (_position < _text.Length && !IsEnd(_text[_position]))
        {
            if (At('\\') && Has(SimpleQueryFlags.Escape) && _position + 1 < _text.Length)
                _position++;
            else if (At('*') && Has(SimpleQueryFlags.Prefix) && IsLast(_position + 1) && word.Length > 0)
            {
                isPrefix = true;
                _position++;
                break;
            }
            else if (At('~') && Has(SimpleQueryFlags.Fuzzy) && word.Length > 0 && Number() is { } number)
            {
                edits = Math.Min(2, number);
                break;
            }
            word.Append(_text[_position++]);
        }
        if (word.Length == 0)
            return null;
        return isPrefix ? clauses.Prefix(null, LuceneEscapes.Escape(word.ToString()))
            : edits is { } distance ? clauses.Fuzzy(null, word.ToString(), distance.ToString(CultureInfo.InvariantCulture))
            : clauses.Words(null, word.ToString());
    }

    private bool IsLast(int position) => position >= _text.Length || IsEnd(_text[position]);

    private bool IsEnd(char character) => character switch
    {
        '"' => Has(SimpleQueryFlags.Phrase),
        '|' => Has(SimpleQueryFlags.Or),
        '+' => Has(SimpleQueryFlags.And),
        '(' or ')' => Has(SimpleQueryFlags.Precedence),
        _ => char.IsWhiteSpace(character) && Has(SimpleQueryFlags.Whitespace),
    };

    // The number behind a tilde, which is read where it ends a word.
    private int? Number()
    {
        if (!At('~'))
            return null;
        var end = _position + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        if (!IsLast(end))
            return null;
        var digits = _text[(_position + 1)..end];
        _position = end;
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 2;
    }
}
