namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>Tells which lines belong together: stack traces of Java, Python, Go, .NET and Node.js.</summary>
internal static class TraceRules
{
    /// <summary>What a document is within after its first line.</summary>
    public static TraceKind Begin(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("Traceback (most recent call last):"u8))
            return TraceKind.Python;
        if (line.StartsWith("panic: "u8) || line.StartsWith("fatal error: "u8) || line.StartsWith("goroutine "u8))
            return TraceKind.Go;
        return IsDotNetConsole(line) ? TraceKind.DotNetConsole : IsException(line) ? TraceKind.Frames : TraceKind.None;
    }

    /// <summary>Whether a line goes on with the document before it. <paramref name="together"/>: both were written at about the same time, and the first tells of trouble.</summary>
    public static bool Continues(ref TraceKind kind, ReadOnlySpan<byte> line, bool together)
    {
        var next = Next(kind, line, together);
        kind = next ?? kind;
        return next is not null;
    }

    private static TraceKind? Next(TraceKind kind, ReadOnlySpan<byte> line, bool together)
    {
        if (kind is TraceKind.Python or TraceKind.PythonEnd && OfPython(kind, line) is { } python)
            return python;
        if (kind == TraceKind.Go && IsGo(line))
            return TraceKind.Go;
        if (kind == TraceKind.DotNetConsole && line.StartsWith("      "u8))
            return TraceKind.DotNetConsole;
        if (IsFrame(line))
            return kind == TraceKind.DotNetConsole ? kind : TraceKind.Frames;
        if (kind == TraceKind.Frames && (line.StartsWith("Caused by: "u8) || line.StartsWith("Suppressed: "u8)))
            return TraceKind.Frames;
        // A trace below the line of the logger that reports it.
        return kind == TraceKind.None && together && Begin(line) is TraceKind.Python or TraceKind.Frames ? Begin(line) : null;
    }

    private static bool IsFrame(ReadOnlySpan<byte> line)
    {
        var text = line.TrimStart(" \t"u8);
        if (text.Length == line.Length || text.Length == 0)
            return false;
        return text.StartsWith("at "u8) || text.StartsWith("... "u8) || text.StartsWith("Caused by: "u8) || text.StartsWith("Suppressed: "u8)
            || text.StartsWith("--- End of "u8) || text.StartsWith("---> "u8);
    }

    private static TraceKind? OfPython(TraceKind kind, ReadOnlySpan<byte> line)
    {
        if (line.Length == 0)
            return kind;
        if (line.StartsWith("Traceback (most recent call last):"u8))
            return TraceKind.Python;
        if (kind == TraceKind.Python)
            return line[0] is (byte)' ' or (byte)'\t' ? TraceKind.Python : TraceKind.PythonEnd;
        return line.StartsWith("During handling of the above exception"u8) || line.StartsWith("The above exception was the direct cause"u8) ? TraceKind.PythonEnd : null;
    }

    private static bool IsGo(ReadOnlySpan<byte> line) =>
        line.Length == 0 || line[0] == '\t' || line.StartsWith("goroutine "u8) || line.StartsWith("created by "u8) || line.StartsWith("[signal "u8) || line.StartsWith("exit status "u8)
        || line.StartsWith("panic: "u8) || line.StartsWith("runtime stack:"u8) || IsGoCall(line);

    /// <summary><c>main.(*Server).handle(0x0, {0xc000012030, 0x5})</c></summary>
    private static bool IsGoCall(ReadOnlySpan<byte> line) => line[^1] == ')' && line.IndexOf((byte)'(') is > 0 and var open && !line[..open].Contains((byte)' ');

    /// <summary><c>fail: Shop.Orders[0]</c></summary>
    private static bool IsDotNetConsole(ReadOnlySpan<byte> line) =>
        line.Length > 8 && line[4] == ':' && line[^1] == ']'
        && (line.StartsWith("info"u8) || line.StartsWith("warn"u8) || line.StartsWith("fail"u8) || line.StartsWith("crit"u8) || line.StartsWith("dbug"u8) || line.StartsWith("trce"u8));

    /// <summary><c>java.lang.IllegalStateException: locked</c>, <c>Unhandled exception. System.…</c>, <c>TypeError: x is not a function</c>.</summary>
    private static bool IsException(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("Unhandled exception"u8) || line.StartsWith("Exception in thread "u8) || line.StartsWith("Uncaught "u8))
            return true;
        var end = line.IndexOf((byte)':');
        var name = end < 0 ? line : line[..end];
        if (name.Length < 5 || !char.IsAsciiLetter((char)name[0]))
            return false;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'.' or (byte)'_' or (byte)'$'))
                return false;
        }

        return name.EndsWith("Exception"u8) || name.EndsWith("Error"u8) || name.EndsWith("Throwable"u8);
    }
}
