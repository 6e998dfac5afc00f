namespace Dashboard.Services.Logs.Search;

/// <summary>Keeps the latest exchanges of a session.</summary>
internal sealed class RequestLog : IRequestLog
{
    private const int Kept = 16;
    private readonly Lock gate = new();
    private IReadOnlyList<Exchange> recent = [];

    public event EventHandler? Changed;

    public IReadOnlyList<Exchange> Recent => Volatile.Read(ref recent);

    public void Add(Exchange exchange)
    {
        lock (gate)
            Volatile.Write(ref recent, [exchange, .. recent.Take(Kept - 1)]);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
