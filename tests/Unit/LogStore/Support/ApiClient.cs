using System.Net.Http.Headers;
using System.Text;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>Speaks Elasticsearch's REST API, to the embedded store in process or to a server.</summary>
internal sealed class ApiClient(HttpMessageHandler handler, Uri address) : IDisposable
{
    private readonly HttpClient client = new(handler) { BaseAddress = address };

    public Task<ApiAnswer> GetAsync(string path, string? body = null) => SendAsync("GET", path, body);

    public Task<ApiAnswer> PostAsync(string path, string? body = null) => SendAsync("POST", path, body);

    public Task<ApiAnswer> PutAsync(string path, string? body = null) => SendAsync("PUT", path, body);

    public Task<ApiAnswer> DeleteAsync(string path, string? body = null) => SendAsync("DELETE", path, body);

    public async Task<ApiAnswer> SendAsync(string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(path.Contains("_bulk", StringComparison.Ordinal) || path.Contains("_msearch", StringComparison.Ordinal)
                ? "application/x-ndjson" : "application/json");
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();
}
