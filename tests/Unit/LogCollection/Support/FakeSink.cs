using System.Text.Json;
using Dashboard.Services.LogCollection;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>A store in memory that knows documents by id, and fails as a test says.</summary>
internal sealed class FakeSink : ILogSink
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Index, string Id), JsonElement> documents = [];
    private readonly List<JsonElement> inOrder = [];

    /// <summary>Fails whole calls as long as it answers one.</summary>
    public Func<Failure?> Fails { get; set; } = () => null;

    /// <summary>Judges single documents before they are stored; null stores them.</summary>
    public Func<JsonElement, SinkOutcome?> Judges { get; set; } = _ => null;

    /// <summary>Documents that were there already.</summary>
    public int Repeated { get; private set; }

    public int Calls { get; private set; }

    public IReadOnlyList<JsonElement> Documents
    {
        get
        {
            lock (gate)
                return [.. inOrder];
        }
    }

    public IReadOnlyList<string> Logs => [.. Documents.Select(document => document.GetProperty("log").GetString()!)];

    public IReadOnlyList<string> Indices
    {
        get
        {
            lock (gate)
                return [.. documents.Keys.Select(key => key.Index).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    public Task<Result<IReadOnlyList<SinkOutcome>>> CreateAsync(string index, IReadOnlyList<SinkDocument> items, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Calls++;
            return Task.FromResult<Result<IReadOnlyList<SinkOutcome>>>(Fails() is { } failure ? failure : items.Select(item => Take(index, item)).ToList());
        }
    }

    private SinkOutcome Take(string index, SinkDocument item)
    {
        using var parsed = JsonDocument.Parse(item.Json);
        var document = parsed.RootElement.Clone();
        if (Judges(document) is { } judged)
            return judged;
        if (!documents.TryAdd((index, item.Id), document))
        {
            Repeated++;
            return new(SinkOutcomeKind.Exists);
        }

        inOrder.Add(document);
        return new(SinkOutcomeKind.Created);
    }
}
