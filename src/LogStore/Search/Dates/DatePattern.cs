namespace Dashboard.LogStore.Search.Dates;

/// <summary>Reads Java's date patterns: letters by their count, quoted text, <c>[optional]</c> parts.</summary>
internal ref struct DatePattern
{
    private readonly ReadOnlySpan<char> _pattern;
    private readonly bool _isLenient;
    private int _position;

    private DatePattern(ReadOnlySpan<char> pattern, bool isLenient)
    {
        _pattern = pattern;
        _isLenient = isLenient;
    }

    /// <summary>The elements of a pattern, null where it is none; lenient numbers may have fewer digits than letters.</summary>
    public static IReadOnlyList<DateElement>? Compile(string pattern, bool isLenient)
    {
        var reader = new DatePattern(pattern, isLenient);
        var elements = reader.Read(0);
        return reader._position == pattern.Length ? elements : null;
    }

    private List<DateElement>? Read(int depth)
    {
        var elements = new List<DateElement>();
        while (_position < _pattern.Length)
        {
            var letter = _pattern[_position];
            if (letter == ']')
                return depth > 0 ? elements : null;
            var element = letter == '[' ? ReadOptional(depth)
                : letter == '\'' ? ReadQuoted()
                : char.IsAsciiLetter(letter) ? ReadField(letter)
                : new(DateElementKind.Literal, Text: _pattern[_position++].ToString());
            if (element is null)
                return null;
            elements.Add(element);
        }
        return depth == 0 ? elements : null;
    }

    private DateElement? ReadOptional(int depth)
    {
        _position++;
        if (depth > 16 || Read(depth + 1) is not { } inner || _position >= _pattern.Length)
            return null;
        _position++;
        return new(DateElementKind.Optional) { Inner = inner };
    }

    private DateElement? ReadQuoted()
    {
        var end = _pattern[(_position + 1)..].IndexOf('\'');
        if (end < 0)
            return null;
        var text = end == 0 ? "'" : _pattern.Slice(_position + 1, end).ToString();
        _position += end + 2;
        return new(DateElementKind.Literal, Text: text);
    }

    private DateElement? ReadField(char letter)
    {
        var start = _position;
        while (_position < _pattern.Length && _pattern[_position] == letter)
            _position++;
        var count = _position - start;
        return letter switch
        {
            'y' or 'u' when count == 2 => new(DateElementKind.TwoDigitYear, 2, 2),
            'y' or 'u' => new(DateElementKind.Year, _isLenient ? 1 : count, count == 4 && !_isLenient ? 4 : 9),
            'Y' => new(DateElementKind.WeekYear, _isLenient ? 1 : count, count == 4 && !_isLenient ? 4 : 9),
            'M' or 'L' when count >= 3 => new(DateElementKind.MonthText, count, count),
            'M' or 'L' => Number(DateElementKind.Month, count, 2),
            'd' => Number(DateElementKind.Day, count, 2),
            'D' => Number(DateElementKind.DayOfYear, count, 3),
            'w' => Number(DateElementKind.Week, count, 2),
            'e' or 'c' when count < 3 => Number(DateElementKind.DayOfWeek, count, 1),
            'E' or 'e' or 'c' => new(DateElementKind.DayOfWeekText, count, count),
            'q' or 'Q' => Number(DateElementKind.Quarter, count, 1),
            'H' or 'k' => Number(DateElementKind.Hour, count, 2),
            'h' or 'K' => Number(DateElementKind.ClockHour, count, 2),
            'm' => Number(DateElementKind.Minute, count, 2),
            's' => Number(DateElementKind.Second, count, 2),
            'S' => new(DateElementKind.Fraction, _isLenient ? 1 : count, count),
            // Not Java's: a fraction of any length.
            'f' => new(DateElementKind.Fraction, 1, 9),
            'a' => new(DateElementKind.HalfDay),
            'X' or 'x' or 'Z' or 'z' or 'V' or 'O' or 'v' => new(DateElementKind.Zone, Text: new string(letter, count)),
            _ => null,
        };
    }

    private readonly DateElement Number(DateElementKind kind, int count, int natural) =>
        new(kind, _isLenient ? 1 : count, Math.Max(count, count == 1 || _isLenient ? natural : count));
}
