namespace Dashboard.Simulation.Store;

/// <summary>All chance of the simulation, from one seed. Used under the gate only.</summary>
internal sealed class RandomSource(int seed)
{
    private const string NameLetters = "bcdfghjklmnpqrstvwxz2456789";
    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public int Between(int low, int high) => random.Next(low, high + 1);

    public double Unit() => random.NextDouble();

    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>The random end of a generated name.</summary>
    public string Suffix(int length = 5) => string.Create(length, random, static (span, source) =>
    {
        for (var index = 0; index < span.Length; index++)
            span[index] = NameLetters[source.Next(NameLetters.Length)];
    });

    public string Uid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes).ToString();
    }
}
