namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>A good answer whose body is still to be read. Dispose it: that ends the stream.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, Stream body) : IDisposable
{
    public Stream Body => body;

    public int StatusCode => (int)message.StatusCode;

    public string? ETag => message.Headers.ETag?.ToString();

    public string? MediaType => message.Content.Headers.ContentType?.ToString();

    public void Dispose()
    {
        body.Dispose();
        message.Dispose();
    }
}
