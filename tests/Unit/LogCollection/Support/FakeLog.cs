using System.Text;
using Dashboard.Services.LogCollection.Following;
using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>The log of one instance of a container, as a kubelet keeps and serves it.</summary>
internal sealed class FakeLog
{
    private readonly Lock gate = new();
    private readonly List<(LogTime Time, byte[] Text, bool Ended)> lines = [];
    private readonly Signal changed = new();
    private int fileStart;

    /// <summary>The instance has ended: followers reach an end.</summary>
    public bool Ended { get; private set; }

    public int Count
    {
        get
        {
            lock (gate)
                return lines.Count;
        }
    }

    public void Add(LogTime time, string text) => Add(time, Encoding.UTF8.GetBytes(text));

    public void Add(LogTime time, byte[] text, bool ended = true)
    {
        lock (gate)
            lines.Add((time, text, ended));
        Ring();
    }

    public void End()
    {
        Ended = true;
        Ring();
    }

    /// <summary>What was written is served no more, except to those who follow already.</summary>
    public void Rotate()
    {
        lock (gate)
            fileStart = lines.Count;
    }

    /// <summary>Wakes followers.</summary>
    public void Ring() => changed.Change();

    public Task ChangedAsync(long version, CancellationToken cancellationToken) => changed.WaitAsync(version, cancellationToken);

    /// <summary>Where a reader begins: at a time, or before the last lines.</summary>
    public int Start(int? tailLines)
    {
        lock (gate)
            return tailLines is { } tail ? Math.Max(fileStart, lines.Count - tail) : fileStart;
    }

    /// <summary>The bytes of the lines from an index on that are not older than a time, the index after them, and the version to wait for more with.</summary>
    public (byte[] Bytes, int Next, long Version) Read(int index, LogTime since)
    {
        lock (gate)
        {
            var version = changed.Version;
            using var bytes = new MemoryStream();
            for (; index < lines.Count; index++)
            {
                var (time, text, ended) = lines[index];
                if (time < since)
                    continue;
                bytes.Write(Encoding.ASCII.GetBytes($"{time} "));
                bytes.Write(text);
                if (ended)
                    bytes.WriteByte((byte)'\n');
            }

            return (bytes.ToArray(), index, version);
        }
    }
}
