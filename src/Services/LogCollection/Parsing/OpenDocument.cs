using System.Buffers;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>Lines that make one document so far.</summary>
internal sealed class OpenDocument(LogTime time, ulong hash, int repeat)
{
    private readonly ArrayBufferWriter<byte> text = new();

    /// <summary>Of the first line.</summary>
    public LogTime Time => time;

    /// <summary>Of the first line.</summary>
    public ulong Hash => hash;

    /// <summary>Of the first line: how many equal ones of the same time came before it.</summary>
    public int Repeat => repeat;

    public LogTime LastTime { get; private set; }

    public int Lines { get; private set; }

    public long CutBytes { get; private set; }

    public int Length => text.WrittenCount;

    public TraceKind Kind { get; set; }

    /// <summary>Whether the first line tells of trouble.</summary>
    public bool Troubled { get; init; }

    /// <summary>Where reading goes on after the last line.</summary>
    public LogPosition? Position { get; private set; }

    public void Add(in LogLine line, LogPosition? position)
    {
        if (Lines++ > 0)
            text.Write("\n"u8);
        text.Write(line.Text.Span);
        CutBytes += line.CutBytes;
        LastTime = line.Time;
        Position = position;
    }

    /// <summary>All lines, those that are empty at the end left out.</summary>
    public ReadOnlyMemory<byte> Text() => text.WrittenMemory.TrimEnd((byte)'\n');
}
