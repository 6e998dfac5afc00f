namespace Dashboard.Services.LogCollection.Lines;

/// <summary>Reads the time and the text of lines as the kubelet gives them.</summary>
internal static class LineReader
{
    /// <summary>Container runtimes write longer lines in parts of this length.</summary>
    private const int PartLength = 16 * 1024;

    /// <summary>False for what is no line of the container: the kubelet's own words, which have no time.</summary>
    public static bool TryRead(RawLine raw, out LogLine line)
    {
        line = default;
        if (!LogTime.TryParse(raw.Bytes.Span, out var time, out var length))
            return false;
        var text = WithoutInnerTimes(raw.Bytes[length..]);
        while (text.Length > 0 && text.Span[^1] == '\r')
            text = text[..^1];
        line = new(time, text, LineHash.Of(text.Span), raw.CutBytes);
        return true;
    }

    /// <summary>Older kubelets put a time before every part of a long line, not only before the first.</summary>
    private static ReadOnlyMemory<byte> WithoutInnerTimes(ReadOnlyMemory<byte> text)
    {
        if (text.Length <= PartLength || !LogTime.TryParse(text.Span[PartLength..], out _, out _))
            return text;
        var joined = new byte[text.Length];
        var length = 0;
        while (text.Length > PartLength && LogTime.TryParse(text.Span[PartLength..], out _, out var skip))
        {
            text.Span[..PartLength].CopyTo(joined.AsSpan(length));
            length += PartLength;
            text = text[(PartLength + skip)..];
        }

        text.Span.CopyTo(joined.AsSpan(length));
        return joined.AsMemory(0, length + text.Length);
    }
}
