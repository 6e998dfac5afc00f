using System.Text;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Terms that begin so; cased letters of ASCII may be made alike.</summary>
internal sealed class PrefixPattern(byte[] prefix, bool ignoresCase) : IBytePattern
{
    public byte[] Prefix { get; } = ignoresCase ? [] : prefix;

    public bool Matches(ReadOnlySpan<byte> term) =>
        ignoresCase ? term.Length >= prefix.Length && Ascii.EqualsIgnoreCase(term[..prefix.Length], prefix) || SlowMatches(term) : term.StartsWith(prefix);

    // Elasticsearch folds ASCII only; bytes beyond must be equal.
    private bool SlowMatches(ReadOnlySpan<byte> term)
    {
        if (term.Length < prefix.Length)
            return false;
        for (var index = 0; index < prefix.Length; index++)
            if (term[index] != prefix[index] && !(char.IsAsciiLetter((char)term[index]) && (term[index] | 0x20) == (prefix[index] | 0x20)))
                return false;
        return true;
    }
}
