using System.Buffers;
using System.Runtime.InteropServices;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Exports;

/// <summary>A document's source a line, byte for byte as the server keeps it; breaks between its tokens become spaces.</summary>
public sealed class NdjsonWriter : IDocumentWriter
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\r\n"u8);

    public string ContentType => "application/x-ndjson";

    public string Extension => "ndjson";

    public void Begin(IBufferWriter<byte> target)
    {
    }

    public void Write(LogDocument document, IBufferWriter<byte> target)
    {
        var source = JsonMarshal.GetRawUtf8Value(document.Source);
        var line = target.GetSpan(source.Length + 1)[..(source.Length + 1)];
        source.CopyTo(line);
        // JSON has no bare break within a text, so that these say nothing.
        if (source.ContainsAny(Breaks))
            line[..^1].ReplaceAny(Breaks, (byte)' ');
        line[^1] = (byte)'\n';
        target.Advance(line.Length);
    }
}
