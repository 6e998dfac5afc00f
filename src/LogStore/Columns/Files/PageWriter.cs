using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Gathers stored bytes into pages that are worth a row each.</summary>
internal sealed class PageWriter : IDisposable
{
    private const int PageBytes = 1 << 16;
    private readonly List<byte[]> pages = [];
    private readonly ByteBuffer page = new(PageBytes * 2);

    /// <summary>Finished pages; call <see cref="Finish"/> first.</summary>
    public IReadOnlyList<byte[]> Pages => pages;

    /// <summary>Packs bytes and says where they went; pages are counted from 0.</summary>
    public BlockPlace Add(ReadOnlySpan<byte> bytes, bool isCompressible)
    {
        var start = page.Length;
        BlockBytes.Pack(bytes, isCompressible, page);
        var place = new BlockPlace(pages.Count, start, page.Length - start, Checksum.Of(page.Span[start..]));
        if (page.Length >= PageBytes)
            Finish();
        return place;
    }

    public void Finish()
    {
        if (page.Length == 0)
            return;
        pages.Add(page.Span.ToArray());
        page.Clear();
    }

    public void Dispose() => page.Dispose();
}
