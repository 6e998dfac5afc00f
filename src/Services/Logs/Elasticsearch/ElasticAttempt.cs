using System.Text.Json;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>A request on its way to one server, and what is noted of it.</summary>
internal sealed class ElasticAttempt(ElasticServer server, ElasticRequest request)
{
    public ElasticServer Server => server;

    public ElasticRequest Request => request;

    /// <summary>Names this one request in the server's tasks and logs.</summary>
    public string OpaqueId { get; } = $"dashboard-{Guid.NewGuid():N}";

    public DateTimeOffset At { get; set; }

    public TimeSpan Wall { get; set; }

    public TimeSpan? Took { get; set; }

    public int? Status { get; set; }

    public ReadOnlyMemory<byte> Answer { get; set; }

    public long AnswerBytes { get; set; }

    public void ReadTook(JsonElement root) => Took = root.ValueKind == JsonValueKind.Object && root.Integer("took") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    public Exchange Describe(Failure? failure) => new()
    {
        Purpose = request.Purpose,
        Method = request.Method.Method,
        Path = request.Path,
        Request = request.Body ?? ReadOnlyMemory<byte>.Empty,
        Answer = Answer,
        AnswerBytes = AnswerBytes,
        Status = Status,
        Took = Took,
        Wall = Wall,
        At = At,
        OpaqueId = OpaqueId,
        Failure = failure?.Message,
    };
}
