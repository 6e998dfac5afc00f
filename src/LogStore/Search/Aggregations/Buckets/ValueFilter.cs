using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Takes listed values, or all but listed ones.</summary>
internal sealed class ValueFilter : TermFilter
{
    private readonly HashSet<TermKey>? included;
    private readonly HashSet<TermKey> excluded;

    public ValueFilter(IReadOnlyList<string>? include, IReadOnlyList<string>? exclude, ResolvedField field)
    {
        TermKey KeyOf(string text) => field.Kind switch
        {
            ValueKind.Keyword or ValueKind.Ip => new(field.Format.ParseTerm(text, field.Kind)),
            ValueKind.Double => TermKey.Of(field.Format.ParseDouble(text, field.Kind)),
            _ => new(field.Format.ParseLong(text, field.Kind)),
        };
        included = include?.Select(KeyOf).ToHashSet();
        excluded = (exclude ?? []).Select(KeyOf).ToHashSet();
    }

    public override bool Accepts(ReadOnlySpan<byte> term) => Accepts(new TermKey(term.ToArray()));

    public override bool Accepts(long value) => Accepts(new TermKey(value));

    public override bool Accepts(double value) => Accepts(TermKey.Of(value));

    private bool Accepts(TermKey key) => included?.Contains(key) != false && !excluded.Contains(key);
}
