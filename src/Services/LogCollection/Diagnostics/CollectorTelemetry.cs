using System.Diagnostics.Metrics;

namespace Dashboard.Services.LogCollection.Diagnostics;

/// <summary>What the collector counts. Tags hold no names of objects.</summary>
internal sealed class CollectorTelemetry : IDisposable
{
    public const string Name = "Dashboard.LogCollection";

    private readonly Meter meter;
    private readonly Counter<long> lines;
    private readonly Counter<long> documents;
    private readonly Counter<long> bytes;
    private readonly Counter<long> repeated;
    private readonly Counter<long> skipped;
    private readonly Counter<long> cut;
    private readonly Counter<long> gaps;
    private readonly Counter<long> repaired;
    private readonly Counter<long> rejected;
    private readonly Counter<long> refusals;
    private readonly Counter<long> reopened;
    private long queued;

    public CollectorTelemetry(IMeterFactory meters, CollectorStatus status)
    {
        meter = meters.Create(Name);
        lines = meter.CreateCounter<long>("dashboard.collector.lines", "{line}", "Lines that are stored.");
        documents = meter.CreateCounter<long>("dashboard.collector.documents", "{document}", "Documents that are stored.");
        bytes = meter.CreateCounter<long>("dashboard.collector.document.size", "By", "Bytes of the documents that are stored.");
        repeated = meter.CreateCounter<long>("dashboard.collector.documents.repeated", "{document}", "Documents that were read again and were there already.");
        skipped = meter.CreateCounter<long>("dashboard.collector.lines.skipped", "{line}", "Lines beyond Collector:LinesPerSecond.");
        cut = meter.CreateCounter<long>("dashboard.collector.lines.cut", "{line}", "Lines beyond Collector:MaxLineBytes, whose end was cut off.");
        gaps = meter.CreateCounter<long>("dashboard.collector.gaps", "{gap}", "Places in logs that were rotated away, or of instances that were gone, before they were read.");
        repaired = meter.CreateCounter<long>("dashboard.collector.documents.repaired", "{document}", "Writes that the store refused for a field, which were made again without it.");
        rejected = meter.CreateCounter<long>("dashboard.collector.documents.rejected", "{document}", "Documents that the store took in no form: lost.");
        refusals = meter.CreateCounter<long>("dashboard.collector.sink.refusals", "{refusal}", "Bulks that the store could not take, and was sent again.");
        reopened = meter.CreateCounter<long>("dashboard.collector.streams.reopened", "{stream}", "Streams that ended or fell silent before their container did.");
        meter.CreateObservableGauge("dashboard.collector.streams", () => status.OpenStreams, "{stream}", "Logs that are read now.");
        meter.CreateObservableGauge("dashboard.collector.streams.waiting", () => status.WaitingStreams, "{stream}", "Containers that wait for one of Collector:MaxStreams.");
        meter.CreateObservableGauge("dashboard.collector.containers", () => status.Containers, "{container}", "Containers that are looked after.");
        meter.CreateObservableGauge("dashboard.collector.queue", () => Interlocked.Read(ref queued), "By", "Bytes that wait for the store.");
    }

    public void Stored(int lineCount, int byteCount)
    {
        lines.Add(lineCount);
        documents.Add(1);
        bytes.Add(byteCount);
    }

    public void Repeated() => repeated.Add(1);

    public void Skipped(int lineCount) => skipped.Add(lineCount);

    public void Cut() => cut.Add(1);

    public void Gap() => gaps.Add(1);

    public void Repaired() => repaired.Add(1);

    public void Rejected() => rejected.Add(1);

    public void SinkRefused() => refusals.Add(1);

    public void Reopened() => reopened.Add(1);

    public void Queued(long byteCount) => Interlocked.Exchange(ref queued, byteCount);

    public void Dispose() => meter.Dispose();
}
