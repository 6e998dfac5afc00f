using System.Text;
using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>Small things that tests need, with values that do not matter.</summary>
internal static class Some
{
    public static ContainerSource Source(string name = "web-1") => new(
        new CollectedPod { Uid = $"uid-{name}", Name = name, Namespace = "shop", Node = "node-1" },
        new CollectedContainer("app", "registry.example/app:1", null, null));

    public static CollectedEntry Entry(string text, ContainerSource? source = null, int lines = 1) => Entry(Encoding.UTF8.GetBytes(text), source, lines);

    public static CollectedEntry Entry(byte[] text, ContainerSource? source = null, int lines = 1) => new()
    {
        Source = source ?? Source(),
        Progress = ContainerProgress.None,
        Time = new(1_767_225_600_000_000_000),
        Text = text,
        Hash = LineHash.Of(text),
        Lines = lines,
    };

    public static LogLine Line(long nanoseconds, string text) => Line(nanoseconds, Encoding.UTF8.GetBytes(text));

    public static LogLine Line(long nanoseconds, byte[] text) => new(new(nanoseconds), text, LineHash.Of(text), 0);
}
