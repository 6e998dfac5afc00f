using System.Text;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Terms of a shape with <c>*</c> (any characters), <c>?</c> (one) and <c>\</c> (the next as it stands).</summary>
internal sealed class WildcardPattern : IBytePattern
{
    private const int Any = -1;
    private const int One = -2;

    private readonly int[] _pattern;
    private readonly bool _ignoresCase;
    private readonly bool _isAscii;

    public WildcardPattern(string pattern, bool ignoresCase)
    {
        _pattern = Compile(pattern);
        _ignoresCase = ignoresCase;
        _isAscii = Array.TrueForAll(_pattern, part => part < 0x80) && !_pattern.Contains(One);
        Prefix = ignoresCase ? [] : Encoding.UTF8.GetBytes(string.Concat(_pattern.TakeWhile(part => part >= 0).Select(part => new Rune(part).ToString())));
    }

    public byte[] Prefix { get; }

    /// <summary>Without a wildcard: the term that it stands for.</summary>
    public static string? Literal(string pattern)
    {
        var compiled = Compile(pattern);
        return compiled.Any(part => part < 0) ? null : string.Concat(compiled.Select(part => new Rune(part).ToString()));
    }

    public bool Matches(ReadOnlySpan<byte> term)
    {
        if (!_ignoresCase && !term.StartsWith(Prefix))
            return false;
        // Byte for byte where no character of more than one byte can stand for a question mark.
        int part = 0, position = 0, afterAny = -1, retry = 0;
        while (position < term.Length)
        {
            var value = Read(term, position, out var size);
            if (part < _pattern.Length && _pattern[part] == Any)
            {
                afterAny = ++part;
                retry = position;
            }
            else if (part < _pattern.Length && (_pattern[part] == One || Same(_pattern[part], value)))
            {
                part++;
                position += size;
            }
            else if (afterAny >= 0)
            {
                Read(term, retry, out var step);
                retry += step;
                (part, position) = (afterAny, retry);
            }
            else
                return false;
        }
        while (part < _pattern.Length && _pattern[part] == Any)
            part++;
        return part == _pattern.Length;
    }

    private static int[] Compile(string pattern)
    {
        var parts = new List<int>();
        var escaped = false;
        foreach (var rune in pattern.EnumerateRunes())
        {
            if (escaped)
                parts.Add(rune.Value);
            else if (rune.Value == '*' && !(parts.Count > 0 && parts[^1] == Any))
                parts.Add(Any);
            else if (rune.Value == '?')
                parts.Add(One);
            else if (rune.Value is not ('\\' or '*'))
                parts.Add(rune.Value);
            escaped = !escaped && rune.Value == '\\';
        }
        if (escaped)
            parts.Add('\\');
        return [.. parts];
    }

    private int Read(ReadOnlySpan<byte> term, int position, out int size)
    {
        if (_isAscii || term[position] < 0x80)
        {
            size = 1;
            return term[position];
        }
        Rune.DecodeFromUtf8(term[position..], out var rune, out size);
        return rune.Value;
    }

    private bool Same(int part, int value) =>
        part == value || _ignoresCase && part < 0x80 && value < 0x80 && char.IsAsciiLetter((char)part) && (part | 0x20) == (value | 0x20);
}
