using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dashboard.Web.Health.Metrics;

/// <summary>Listens to the selected meters of this process and keeps what they say.</summary>
internal sealed class MetricsStore : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricFamily> families = new();

    public MetricsStore()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (MeterSelection.Has(instrument))
                self.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, static one => new(one)));
        };
        listener.SetMeasurementEventCallback<byte>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<short>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((MetricFamily)state!).Record(value, tags));
        listener.SetMeasurementEventCallback<decimal>(static (_, value, tags, state) => ((MetricFamily)state!).Record((double)value, tags));
    }

    public void Start() => listener.Start();

    /// <summary>All families by name, the observable ones asked anew.</summary>
    public IReadOnlyList<MetricFamily> Read()
    {
        listener.RecordObservableInstruments();
        return [.. families.Values.DistinctBy(family => family.Name).OrderBy(family => family.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();
}
