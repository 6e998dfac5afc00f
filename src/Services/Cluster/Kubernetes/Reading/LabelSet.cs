using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>A few labels in the order of the server. Smaller than a dictionary, and as quick at this size; compared by content, so that equal ones can be shared.</summary>
internal sealed class LabelSet : IReadOnlyDictionary<string, string>, IEquatable<LabelSet>
{
    private readonly KeyValuePair<string, string>[] pairs;
    private readonly int hash;

    public LabelSet(ReadOnlySpan<KeyValuePair<string, string>> pairs)
    {
        this.pairs = pairs.ToArray();
        hash = HashOf(pairs);
    }

    public static LabelSet Empty { get; } = new([]);

    public int Count => pairs.Length;

    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    public IEnumerable<string> Values => pairs.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no label '{key}'.");

    public static int HashOf(ReadOnlySpan<KeyValuePair<string, string>> pairs)
    {
        var hash = new HashCode();
        foreach (var (key, value) in pairs)
        {
            hash.Add(string.GetHashCode(key));
            hash.Add(string.GetHashCode(value));
        }

        return hash.ToHashCode();
    }

    public bool Matches(ReadOnlySpan<KeyValuePair<string, string>> others)
    {
        if (others.Length != pairs.Length)
            return false;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Key != others[i].Key || pairs[i].Value != others[i].Value)
                return false;
        }

        return true;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public bool Equals(LabelSet? other) => other is not null && Matches(other.pairs);

    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    public override int GetHashCode() => hash;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => pairs.GetEnumerator();
}
