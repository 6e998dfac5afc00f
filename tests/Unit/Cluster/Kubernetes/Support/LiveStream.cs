using System.IO.Pipelines;
using System.Text;

namespace Dashboard.Unit.Cluster.Kubernetes.Support;

/// <summary>A watch's body that a test writes while it is read.</summary>
internal sealed class LiveStream
{
    private readonly Pipe pipe = new();

    public Stream Body => pipe.Reader.AsStream();

    public async Task SendAsync(string text) => await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    public void End() => pipe.Writer.Complete();

    public void Break() => pipe.Writer.Complete(new IOException("The connection was reset."));
}
