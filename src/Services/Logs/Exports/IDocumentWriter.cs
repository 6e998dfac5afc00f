using System.Buffers;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Exports;

/// <summary>Writes documents as the bytes of a file, one after the other.</summary>
public interface IDocumentWriter
{
    string ContentType { get; }

    /// <summary>Of the file's name, without a dot.</summary>
    string Extension { get; }

    /// <summary>What stands before the first document.</summary>
    void Begin(IBufferWriter<byte> target);

    void Write(LogDocument document, IBufferWriter<byte> target);
}
