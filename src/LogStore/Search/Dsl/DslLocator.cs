namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Turns rising byte offsets of a body into lines and columns.</summary>
internal ref struct DslLocator(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private int _scanned;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Line and column, counted from 1; offsets asked for never fall back behind a line's start.</summary>
    public (int Line, int Column) Of(int offset)
    {
        offset = Math.Min(offset, _body.Length);
        while (_scanned < offset)
            if (_body[_scanned++] == '\n')
                (_line, _lineStart) = (_line + 1, _scanned);
        return (_line, offset - _lineStart + 1);
    }
}
