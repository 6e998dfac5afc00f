using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Dashboard.E2E.Support;

/// <summary>Writes documents into the embedded log store of an application, as an agent does.</summary>
public sealed class LogShipper(Uri store) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = store };

    /// <summary>Writes the documents and makes them findable.</summary>
    public async Task ShipAsync(string index, IEnumerable<object> documents, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var document in documents)
            lines.Append("{\"index\":{}}\n").Append(JsonSerializer.Serialize(document)).Append('\n');
        using var body = new StringContent(lines.ToString(), Encoding.UTF8, "application/x-ndjson");
        using var answer = await http.PostAsync($"/{index}/_bulk?refresh=true", body, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (report.GetProperty("errors").GetBoolean())
            throw new InvalidOperationException($"The log store refused documents: {report}");
    }

    public void Dispose() => http.Dispose();
}
