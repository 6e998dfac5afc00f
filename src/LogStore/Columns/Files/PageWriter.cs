using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>
/// Gathers stored bytes into pages that are worth a row each. What all columns have of a block of rows stands together, so that documents are put together from
/// few reads; what searches look at before they read blocks, and times, have pages of their own, so that little is read where few blocks can match.
/// </summary>
internal sealed class PageWriter : IDisposable
{
    private const int PageBytes = 1 << 16;

    // To come to a place in a row, SQLite goes through all that stands before it.
    private const int GuidePageBytes = 1 << 14;
    private readonly List<byte[]> pages = [];
    private readonly List<OpenPage> blocks = [];
    private readonly OpenPage guides = new();
    private readonly OpenPage words = new();
    private readonly OpenPage times = new();

    /// <summary>Finished pages; call <see cref="Finish()"/> first.</summary>
    public IReadOnlyList<byte[]> Pages => pages;

    /// <summary>Packs values of a block of rows and says where they went; pages are counted from 0.</summary>
    public BlockPlace Add(int block, ReadOnlySpan<byte> bytes, bool isCompressible)
    {
        while (blocks.Count <= block)
            blocks.Add(new());
        return Add(blocks[block], PageBytes, bytes, isCompressible);
    }

    /// <summary>The same of what leads to values: dictionaries, counts.</summary>
    public BlockPlace AddGuide(ReadOnlySpan<byte> bytes, bool isCompressible) => Add(guides, GuidePageBytes, bytes, isCompressible);

    /// <summary>The same of a block's times: charts read them of many blocks, and nothing else.</summary>
    public BlockPlace AddTimes(ReadOnlySpan<byte> bytes, bool isCompressible) => Add(times, GuidePageBytes, bytes, isCompressible);

    /// <summary>Keeps a division of a <see cref="WordIndex"/> as it is: one of many is read at a time.</summary>
    public BlockPlace AddWords(ReadOnlySpan<byte> bytes) => Add(words, GuidePageBytes, bytes, false);

    public void Finish()
    {
        foreach (var page in blocks)
            Finish(page);
        Finish(guides);
        Finish(words);
        Finish(times);
    }

    public void Dispose()
    {
        foreach (var page in blocks)
            page.Bytes.Dispose();
        guides.Bytes.Dispose();
        words.Bytes.Dispose();
        times.Bytes.Dispose();
    }

    private BlockPlace Add(OpenPage page, int fullBytes, ReadOnlySpan<byte> bytes, bool isCompressible)
    {
        var start = page.Bytes.Length;
        if (start == 0)
        {
            page.Number = pages.Count;
            pages.Add([]);
        }
        BlockBytes.Pack(bytes, isCompressible, page.Bytes);
        var place = new BlockPlace(page.Number, start, page.Bytes.Length - start, Checksum.Of(page.Bytes.Span[start..]));
        if (page.Bytes.Length >= fullBytes)
            Finish(page);
        return place;
    }

    private void Finish(OpenPage page)
    {
        if (page.Bytes.Length == 0)
            return;
        pages[page.Number] = page.Bytes.Span.ToArray();
        page.Bytes.Clear();
    }

    /// <summary>A page that is being filled; its number is its own from its first byte on.</summary>
    private sealed class OpenPage
    {
        public ByteBuffer Bytes { get; } = new(PageBytes);

        public int Number { get; set; }
    }
}
