namespace Dashboard.LogStore.Columns.Files;

/// <summary>Reads stored bytes. Safe for many threads.</summary>
internal interface IPageSource
{
    /// <summary>Part of a page. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    byte[] ReadPage(long page, int offset, int length);

    /// <summary>The header of a segment. Throws <see cref="DamagedBlockException"/> where it cannot be read.</summary>
    byte[] ReadHeader(long segment);
}
