namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>
/// Large byte buffers for use again, bounded by their bytes all together. The framework's shared pool keeps one of each size for every thread that ever returned
/// one: where bulks of megabytes come in on many threads that is several times what is in use at a moment. Safe for many threads.
/// </summary>
/// <param name="capacity">Bytes that are kept at most while nobody uses them.</param>
internal sealed class LargeBuffers(long capacity)
{
    /// <summary>The length of the smallest; below half of it the framework's pool serves better.</summary>
    public const int SmallestLength = 1 << 16;

    // A buffer that is so many times as large as what is asked for is kept for who needs it.
    private const int WasteFactor = 4;
    private readonly Lock gate = new();
    private readonly List<byte[]> idle = [];
    private long bytes;
    private int leastIdle;

    /// <summary>Of the whole process.</summary>
    public static LargeBuffers Shared { get; } = new(16L << 20);

    /// <summary>Bytes that are kept at the moment.</summary>
    public long IdleBytes
    {
        get
        {
            lock (gate)
                return bytes;
        }
    }

    /// <summary>A buffer of at least the length, with anything in it.</summary>
    public byte[] Rent(int length)
    {
        lock (gate)
        {
            var best = -1;
            for (var index = 0; index < idle.Count; index++)
                if (idle[index].Length >= length && idle[index].Length / WasteFactor <= length && (best < 0 || idle[index].Length < idle[best].Length))
                    best = index;
            if (best >= 0)
                return Take(best);
        }
        // In steps, so that bodies of about one size fit each other's buffers.
        var steps = ((long)length + SmallestLength - 1) / SmallestLength;
        return GC.AllocateUninitializedArray<byte>((int)Math.Min(steps * SmallestLength, Array.MaxLength));
    }

    /// <summary>Takes a buffer back that nobody uses any more; those that were kept longest go for it.</summary>
    public void Return(byte[] buffer)
    {
        if (buffer.Length > capacity)
            return;
        lock (gate)
        {
            idle.Add(buffer);
            bytes += buffer.Length;
            while (bytes > capacity)
                Take(0);
        }
    }

    /// <summary>Lets buffers go that nobody has needed since the last call.</summary>
    public void Trim()
    {
        lock (gate)
        {
            for (var unused = leastIdle; unused > 0; unused--)
                Take(0);
            leastIdle = idle.Count;
        }
    }

    private byte[] Take(int index)
    {
        var buffer = idle[index];
        idle.RemoveAt(index);
        bytes -= buffer.Length;
        leastIdle = Math.Min(leastIdle, idle.Count);
        return buffer;
    }
}
