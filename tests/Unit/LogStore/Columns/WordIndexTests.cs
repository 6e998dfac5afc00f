using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.Unit.LogStore.Columns;

/// <summary>What an index of words says of the words that were put into it.</summary>
public sealed class WordIndexTests
{
    private const int Rows = 60_000;

    /// <summary>How many rows words have at most: from one to every second row.</summary>
    public static TheoryData<int> Scales => [1, 2, 4, 8, 64, 1024, 4096, 30_000];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Find_WordsOfAnyFrequency_AreWhereTheyWerePut(int most)
    {
        var random = new Random(most);
        var words = Enumerable.Range(0, 200).ToDictionary(_ => (ulong)random.NextInt64() << 1, _ => RandomRows(random, most));
        using var occurrences = new WordOccurrences();
        foreach (var (hash, rows) in words)
            foreach (var row in rows)
                occurrences.Add(hash, row);
        var (partitions, bits) = Encode(occurrences, Rows);

        foreach (var (hash, rows) in words)
        {
            var found = WordIndex.Find(partitions[WordIndex.Partition(hash, bits)], hash, bits, Rows);
            Assert.All(rows, row => Assert.True(found.MayBeIn(row / Segment.BlockRows)));
            if (found.Rows is { } exact)
                Assert.Equal(rows, exact.Select(row => (int)row));
            else
                Assert.True(rows.Count is < 4 or > Rows / 8 || rows.All(row => row % Segment.BlockRows == 0), $"{rows.Count} rows are not known.");
        }
    }

    [Fact]
    public void Find_AsManyWordsAsLogsHave_AreWhereTheyWerePut()
    {
        var random = new Random(4);
        using var occurrences = new WordOccurrences();
        var truth = new Dictionary<ulong, HashSet<int>>();
        for (var row = 0; row < Rows; row++)
            for (var word = 0; word < 12; word++)
            {
                // A few words are in most rows, most words in few.
                var hash = (ulong)(Math.Pow(random.NextDouble(), 6) * 200_000 + 1) * 0x9E3779B97F4A7C15;
                occurrences.Add(hash, row);
                (truth.TryGetValue(hash, out var rows) ? rows : truth[hash] = []).Add(row);
            }
        var (partitions, bits) = Encode(occurrences, Rows);

        foreach (var (hash, rows) in truth)
        {
            var found = WordIndex.Find(partitions[WordIndex.Partition(hash, bits)], hash, bits, Rows);
            if (found.Rows is { } exact)
                Assert.Equal(rows.Order(), exact.Select(row => (int)row));
            else
                Assert.All(rows, row => Assert.True(found.MayBeIn(row / Segment.BlockRows)));
        }
    }

    [Fact]
    public void Find_WordsThatAreNotThere_AreMostlyNowhere()
    {
        var random = new Random(1);
        using var occurrences = new WordOccurrences();
        for (var word = 0; word < 200_000; word++)
            occurrences.Add((ulong)random.NextInt64() << 1, random.Next(Rows));
        var (partitions, bits) = Encode(occurrences, Rows);

        var seen = Enumerable.Range(0, 10_000).Select(_ => (ulong)random.NextInt64() << 1)
            .Count(hash => WordIndex.Find(partitions[WordIndex.Partition(hash, bits)], hash, bits, Rows).Blocks != 0);

        Assert.InRange(seen, 0, 10_000 / 16);
        Assert.InRange(partitions.Sum(partition => partition.Length), 0, 200_000 * 2);
    }

    [Fact]
    public void Find_WordOfOneBlock_IsInNoOther()
    {
        using var occurrences = new WordOccurrences();
        for (var row = 0; row < 5; row++)
            occurrences.Add(ulong.MaxValue, row);
        occurrences.Add(0xABCDUL << 40, 17);

        var (partitions, bits) = Encode(occurrences, 100);

        Assert.Equal([0, 1, 2, 3, 4], WordIndex.Find(partitions[^1], ulong.MaxValue, bits, 100).Rows!.Select(row => (int)row));
        Assert.Equal((1u, null), (WordIndex.Find(partitions[0], 0xABCDUL << 40, bits, 100).Blocks, WordIndex.Find(partitions[0], 0xABCDUL << 40, bits, 100).Rows));
        Assert.Equal(FoundWord.Nowhere, WordIndex.Find(partitions[0], 7UL << 60, bits, 100));
    }

    [Fact]
    public void Find_DamagedBytes_AreAnErrorOfDamageAtMost()
    {
        using var occurrences = new WordOccurrences();
        foreach (var row in Enumerable.Range(0, 500))
            for (var word = 1UL; word <= 40; word++)
                if (row % (int)word == 0)
                    occurrences.Add(word << 50, row);
        var (partitions, bits) = Encode(occurrences, Rows);
        var random = new Random(3);

        for (var damage = 0; damage < 20_000; damage++)
        {
            var bytes = partitions[0].ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var failure = Record.Exception(() => WordIndex.Find(bytes.AsSpan(0, damage % 3 == 0 ? random.Next(bytes.Length) : bytes.Length), (ulong)random.Next(1, 60) << 50, bits, Rows));
            Assert.True(failure is null or DamagedBlockException, $"{failure}");
        }
    }

    [Fact]
    public void Sort_ManyOccurrences_AreInOrderAndOnce()
    {
        var random = new Random(2);
        using var occurrences = new WordOccurrences();
        var all = new HashSet<ulong>();
        for (var index = 0; index < 100_000; index++)
        {
            var (hash, row) = ((ulong)random.NextInt64() << 1, random.Next(3));
            occurrences.Add(hash, row);
            occurrences.Add(hash, row);
            all.Add(hash >> WordOccurrences.RowBits << WordOccurrences.RowBits | (uint)row);
        }

        Assert.Equal(all.Order(), occurrences.Sort().ToArray());
    }

    [Fact]
    public void Find_WordOfNearlyEveryRow_IsKnownByItsBlocksAlone()
    {
        using var occurrences = new WordOccurrences();
        for (var row = 0; row < Rows; row++)
        {
            // Twice in a row is once.
            occurrences.Add(77UL << 32, row);
            occurrences.Add(77UL << 32, row);
        }

        var (partitions, bits) = Encode(occurrences, Rows);
        var found = WordIndex.Find(partitions[WordIndex.Partition(77UL << 32, bits)], 77UL << 32, bits, Rows);

        Assert.Null(found.Rows);
        Assert.All(Enumerable.Range(0, (Rows + Segment.BlockRows - 1) / Segment.BlockRows), block => Assert.True(found.MayBeIn(block)));
    }

    [Fact]
    public void Find_WordInAsManyRowsAsAreWritten_HasThemAll()
    {
        var most = WordIndex.MostRows(Rows);
        using var occurrences = new WordOccurrences();
        for (var row = 0; row < most; row++)
            for (var again = 0; again < 3; again++)
                occurrences.Add(77UL << 32, row);

        var (partitions, bits) = Encode(occurrences, Rows);

        Assert.Equal(Enumerable.Range(0, most), WordIndex.Find(partitions[WordIndex.Partition(77UL << 32, bits)], 77UL << 32, bits, Rows).Rows);
    }

    private static (byte[][] Partitions, int Bits) Encode(WordOccurrences occurrences, int rows)
    {
        var sorted = occurrences.Sort().ToArray();
        var bits = WordIndex.PartitionBits(sorted.Length);
        var byPartition = sorted.ToLookup(key => WordIndex.Partition(key, bits));
        var partitions = Enumerable.Range(0, 1 << bits).Select(partition =>
        {
            using var buffer = new ByteBuffer(1024);
            WordIndex.Encode(byPartition[partition].ToArray(), bits, rows, buffer);
            return buffer.Span.ToArray();
        });
        return ([.. partitions], bits);
    }

    private static List<int> RandomRows(Random random, int most)
    {
        var rows = new SortedSet<int>();
        var count = 1 + random.Next(most);
        while (rows.Count < count)
            rows.Add(random.Next(Rows));
        return [.. rows];
    }
}
