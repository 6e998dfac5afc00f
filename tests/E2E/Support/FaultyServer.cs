using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Dashboard.E2E.Support;

/// <summary>Stands before a log backend and passes on what it gets, but for the requests for which a test wants something else.</summary>
public sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly HttpClient target;
    private readonly ConcurrentQueue<string> givenUp = new();

    private FaultyServer(WebApplication application, Uri target)
    {
        this.application = application;
        this.target = new HttpClient { BaseAddress = target, Timeout = Timeout.InfiniteTimeSpan };
    }

    public int Port { get; private set; }

    /// <summary>What is done with a request, by its path and its body; null passes it on.</summary>
    public Func<string, string, Fault?> Rule { get; set; } = (_, _) => null;

    /// <summary>Bodies of the requests that whoever asked gave up while they hung.</summary>
    public IReadOnlyCollection<string> GivenUp => givenUp;

    public static async Task<FaultyServer> StartAsync(Uri target, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FaultyServer(builder.Build(), target);
        server.application.Run(server.ServeAsync);
        await server.application.StartAsync(cancellationToken);
        server.Port = new Uri(server.application.Urls.First()).Port;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        target.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var fault = Rule(context.Request.Path, body);
        if (fault is { Hangs: true })
        {
            await HangAsync(body, context.RequestAborted);
            return;
        }

        var (status, type, answer) = fault is { Body: { } own } ? (fault.Status, fault.ContentType, own) : await PassAsync(context, body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(fault?.Change is { } change ? change(answer) : answer, context.RequestAborted);
    }

    private async Task HangAsync(string body, CancellationToken aborted)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, aborted);
        }
        catch (OperationCanceledException)
        {
            givenUp.Enqueue(body);
        }
    }

    private async Task<(int Status, string? Type, string Answer)> PassAsync(HttpContext context, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.GetEncodedPathAndQuery());
        if (body.Length > 0)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType ?? "application/json");
        }

        using var answer = await target.SendAsync(request, context.RequestAborted);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(context.RequestAborted));
    }
}
