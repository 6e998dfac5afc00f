namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>One address of the log backend and what is known of it. Its state is kept by the <see cref="ServerPool"/>.</summary>
internal sealed class ElasticServer(Uri address, string name, HttpMessageInvoker connections)
{
    public Uri Address => address;

    /// <summary>As it is called in sentences.</summary>
    public string Name => name;

    public HttpMessageInvoker Connections => connections;

    /// <summary>Failures to reach it, one after the other.</summary>
    public int Failures { get; set; }

    /// <summary>It is left alone until then, while another is there.</summary>
    public DateTimeOffset RestsUntil { get; set; }
}
