using System.Text;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>
/// Gives equal texts the same string, so that thousands of rows share their node names, labels and states. Of fixed size: what meets another text in its
/// place takes the place, which costs a copy and nothing else. Not thread-safe.
/// </summary>
internal sealed class StringPool
{
    private const int Slots = 4096;
    private const int LongestText = 128;
    private readonly string?[] strings = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > LongestText)
            return Encoding.UTF8.GetString(utf8);
        Span<char> characters = stackalloc char[LongestText];
        return Get(characters[..Encoding.UTF8.GetChars(utf8, characters)]);
    }

    public string Get(ReadOnlySpan<char> text)
    {
        var slot = (uint)string.GetHashCode(text) % Slots;
        if (strings[slot] is { } known && text.SequenceEqual(known))
            return known;
        return strings[slot] = text.ToString();
    }
}
