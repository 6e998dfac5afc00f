namespace Dashboard.LogStore.Columns.Files;

/// <summary>Reads stored bytes. Safe for many threads.</summary>
internal interface IPageSource
{
    /// <summary>Part of a page, as much as the output has room for. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    void ReadPage(long page, int offset, Memory<byte> output);

    /// <summary>The header of a segment. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    byte[] ReadHeader(long segment);
}
