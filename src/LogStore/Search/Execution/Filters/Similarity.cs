using System.Numerics;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>
/// Lucene's BM25 as Elasticsearch 7 uses it (k1 1.2, b 0.75, the factor k1 + 1 kept): how rare a term is, how often it stands in a document,
/// how long that is.
/// </summary>
internal static class Similarity
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>A term in a field without norms: Lucene takes the document to be one value long, of so many on average.</summary>
    public static float OfTerm(float boost, TermStatistics statistics) =>
        OfText(boost, Rarity(statistics), 1, 1, statistics.FieldDocuments == 0 ? 1 : (double)statistics.FieldTokens / statistics.FieldDocuments);

    /// <summary>Terms in a text of so many tokens.</summary>
    public static float OfText(float boost, double rarity, float frequency, int length, double averageLength) =>
        Score((float)(boost * rarity), frequency, K1 * (1 - B + B * Decoded(length) / (float)averageLength));

    /// <summary>Inverse document frequency.</summary>
    public static float Rarity(TermStatistics statistics) =>
        (float)Math.Log(1 + (Math.Max(statistics.FieldDocuments, statistics.Documents) - statistics.Documents + 0.5) / (statistics.Documents + 0.5));

    private static float Score(float weight, float frequency, float norm)
    {
        weight *= K1 + 1;
        return weight - weight / (1 + frequency / norm);
    }

    // Lucene keeps a length in one byte: exact up to 39, then with four significant bits.
    private static int Decoded(int length)
    {
        const int exact = 24;
        if (length < exact)
            return length;
        var rest = length - exact;
        var bits = 32 - BitOperations.LeadingZeroCount((uint)rest);
        if (bits < 4)
            return length;
        var shift = bits - 4;
        return exact + (rest >> shift << shift);
    }
}
