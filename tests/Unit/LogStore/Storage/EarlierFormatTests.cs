using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

/// <summary>Files that earlier versions wrote.</summary>
public sealed class EarlierFormatTests
{
    /// <summary>Of 4,200 documents, as they were written while blocks of text had filters and columns no index of words.</summary>
    private const string WithFilters = "old~iPoL8gen9_xqgmSOM39o-Q.db";

    [Fact]
    public async Task Open_SegmentWithFilters_IsReadAndWrittenAnew()
    {
        await using var store = await TemporaryStore.OpenAsync();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "LogStore/Storage/Before", WithFilters), Path.Combine(store.Folder, "indices", WithFilters));

        await store.ReopenAsync();

        Assert.Null(store.Engine.Indices.Single().Damage);
        Assert.Equal(["needle of 7", "needle of 1007", "needle of 2007", "needle of 3007", "needle of 4007"], Needles(store).OrderBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal));
        await store.IndexAsync("old", """{"log":"needle of today"}""");
        await store.Engine.FlushAsync("old", TestContext.Current.CancellationToken);
        Assert.Equal(6, Needles(store).Count());
    }

    private static IEnumerable<string> Needles(TemporaryStore store)
    {
        using var view = store.Engine.OpenView("old").Value;
        foreach (var segment in view.Segments)
        {
            var log = segment.Column("log")!;
            for (var block = 0; block < segment.BlockCount; block++)
            {
                Assert.True(log.MayContain(block, "needle"u8));
                using var read = (StringBlock)log.Read(block);
                for (var value = 0; value < read.ValueCount; value++)
                    if (Encoding.UTF8.GetString(read.Value(value)) is var text && text.StartsWith("needle", StringComparison.Ordinal))
                        yield return text;
            }
        }
    }
}
