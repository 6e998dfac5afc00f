using System.Globalization;
using System.Text;
using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Parsing;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>Hands what was read of an instance to the writer, in order, with how far it came.</summary>
internal sealed class EntryEmitter(FollowContext context, Latest<ContainerState> state, ContainerInstance instance, ContainerProgress progress)
{
    /// <summary>How far what was handed on reaches.</summary>
    public ContainerProgress Progress { get; private set; } = progress;

    public async ValueTask DocumentAsync(OpenDocument? document, CancellationToken cancellationToken)
    {
        if (document is null || document.Text() is not { Length: > 0 } text)
            return;
        await AddAsync(
            new()
            {
                Source = state.Value.Source,
                Progress = Reached(document.Position),
                Time = document.Time,
                Text = text,
                Hash = document.Hash,
                Repeat = document.Repeat,
                Lines = document.Lines,
                CutBytes = document.CutBytes,
            },
            cancellationToken);
    }

    /// <summary>Says in the place of lines why they are not there.</summary>
    /// <param name="at">The time of the note.</param>
    /// <param name="note">Why.</param>
    /// <param name="text">The same as a sentence.</param>
    /// <param name="position">How far reading came with it; null for as far as before.</param>
    /// <param name="cancellationToken">Ends the waiting for room.</param>
    public ValueTask NoteAsync(LogTime at, CollectorNote note, string text, LogPosition? position, CancellationToken cancellationToken) => AddAsync(
        new()
        {
            Source = state.Value.Source,
            Progress = position is null ? Progress : Reached(position),
            Time = at,
            Text = Encoding.UTF8.GetBytes(text),
            Hash = LineHash.Of(Encoding.UTF8.GetBytes(note.Reason)),
            Lines = 0,
            Note = note,
        },
        cancellationToken);

    public ValueTask SkippedAsync(LogTime second, int lines, LogPosition? position, CancellationToken cancellationToken) => NoteAsync(
        new(second.Nanoseconds + 999_999_999),
        new("rate", lines),
        string.Create(CultureInfo.InvariantCulture, $"{lines} lines skipped: the container wrote more than {context.Options.LinesPerSecond} lines in this second (Collector:LinesPerSecond)."),
        position,
        cancellationToken);

    public ValueTask RotatedAsync(LogTime after, LogTime until, CancellationToken cancellationToken)
    {
        context.Telemetry.Gap();
        return NoteAsync(until, new("rotated", null), $"Lines between {after} and {until} may be missing: the log was rotated away before it could be read.", null, cancellationToken);
    }

    public ValueTask MissedAsync(CancellationToken cancellationToken)
    {
        context.Telemetry.Gap();
        var at = instance.StartedAt is { } started ? LogTime.Of(started) : LogTime.Of(context.Time.GetUtcNow());
        return NoteAsync(at, new("restarts", null), "Lines of earlier instances of the container are missing: it was restarted again before they could be read.", null, cancellationToken);
    }

    /// <summary>The instance's log is read to its end.</summary>
    public ValueTask CompleteAsync(LogPosition? position, CancellationToken cancellationToken) =>
        AddAsync(new() { Source = state.Value.Source, Progress = new(instance.Id, instance.Number, position, Complete: true) }, cancellationToken);

    private ContainerProgress Reached(LogPosition? position) => new(instance.Id, instance.Number, position, Complete: false);

    private async ValueTask AddAsync(CollectedEntry entry, CancellationToken cancellationToken)
    {
        await context.Queue.AddAsync(entry, cancellationToken);
        Progress = entry.Progress;
    }
}
