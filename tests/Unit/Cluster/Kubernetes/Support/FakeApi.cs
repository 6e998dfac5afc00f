using System.Net;
using System.Text;

namespace Dashboard.Unit.Cluster.Kubernetes.Support;

/// <summary>Answers by what a test has laid down, in order for each path; remembers what was asked.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<(string Path, string? Except, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer, bool Once)> answers = [];

    public List<FakeCall> Calls { get; } = [];

    /// <summary>Answers every call whose path and query hold this text.</summary>
    public FakeApi Always(string path, string json, int status = 200) => Add(path, (_, _) => Task.FromResult(Json(json, status)), once: false);

    /// <summary>Answers one list of pods.</summary>
    public FakeApi OnceList(string json) => Add("/pods?", (_, _) => Task.FromResult(Json(json)), once: true, except: "watch=true");

    /// <summary>Answers one call whose path and query hold this text; earlier ones first.</summary>
    public FakeApi Once(string path, string json, int status = 200) => Add(path, (_, _) => Task.FromResult(Json(json, status)), once: true);

    public FakeApi Once(string path, Func<HttpResponseMessage> answer) => Add(path, (_, _) => Task.FromResult(answer()), once: true);

    public FakeApi OnceThrows(string path, Exception exception) => Add(path, (_, _) => throw exception, once: true);

    /// <summary>Never answers one call.</summary>
    public FakeApi OnceHangs(string path) => Add(
        path,
        async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        },
        once: true);

    public static HttpResponseMessage Json(string json, int status = 200, string mediaType = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Stream(Stream body) => new(HttpStatusCode.OK) { Content = new StreamContent(body) };

    public static string Status(int code, string reason, string message, string details = "{}") =>
        $$"""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"{{message}}","reason":"{{reason}}","details":{{details}},"code":{{code}}}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? answer = null;
        lock (gate)
        {
            Calls.Add(new(request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.Parameter, request.Headers.TryGetValues("If-None-Match", out var tags) ? tags.First() : null));
            var index = answers.FindIndex(entry => Matches(request.RequestUri.PathAndQuery, entry.Path, entry.Except));
            if (index >= 0)
            {
                answer = answers[index].Answer;
                if (answers[index].Once)
                    answers.RemoveAt(index);
            }
        }

        return answer is null ? Json(Status(404, "NotFound", "the server could not find the requested resource"), 404) : await answer(request, cancellationToken);
    }

    private FakeApi Add(string path, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, bool once, string? except = null)
    {
        lock (gate)
            answers.Add((path, except, answer, once));
        return this;
    }

    private static bool Matches(string asked, string path, string? except) =>
        asked.Contains(path, StringComparison.Ordinal) && (except is null || !asked.Contains(except, StringComparison.Ordinal));
}
