using System.Text;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>A real server and an embedded store with the same indices of one shard, which go with it.</summary>
internal sealed class ComparedStores : IAsyncDisposable
{
    private readonly HashSet<string> indices = [];

    private ComparedStores(RealServer real, TemporaryApi api) => (Real, Api) = (real, api);

    public RealServer Real { get; }

    private TemporaryApi Api { get; }

    public ApiClient Ours => Api.Client;

    /// <summary>Skips the test where no server of this name is there.</summary>
    public static async Task<ComparedStores> OpenAsync(string server)
    {
        var real = await RealServers.OpenAsync(server);
        return new(real, await TemporaryApi.OpenAsync());
    }

    /// <summary>Makes an index anew on both and fills it; where the answers to its documents differ, how.</summary>
    public async Task<string?> FillAsync(string index, string mappings, IReadOnlyList<(string Id, string Document)> documents)
    {
        indices.Add(index);
        var lines = string.Concat(documents.Select(document => $$$"""
            {"index":{"_id":"{{{document.Id}}}"}}
            {{{document.Document}}}

            """));
        var created = $$"""{"settings":{"number_of_shards":1,"number_of_replicas":0},"mappings":{{mappings}}}""";
        foreach (var client in new[] { Real.Client, Ours })
        {
            await client.DeleteAsync($"/{index}");
            var answer = await client.PutAsync($"/{index}", created);
            Assert.True(answer.Status == 200, answer.Text);
        }

        if (documents.Count == 0)
            return null;
        var path = $"/{index}/_bulk?refresh=true";
        return Real.Difference(await Real.Client.PostAsync(path, lines), await Ours.PostAsync(path, lines));
    }

    /// <summary>Puts every search to both and says where they differ. A difference in one does not hide the others.</summary>
    public async Task<string> DifferencesAsync(string path, IEnumerable<string> bodies)
    {
        var differences = new StringBuilder();
        foreach (var body in bodies)
            if (await Real.DifferenceAsync(Ours, "POST", path, body) is { } difference)
                differences.Append('\n').Append(path).Append(' ').Append(body).Append('\n').Append(difference);
        return differences.ToString();
    }

    /// <summary>Shows the whole of differences, of which other assertions show the beginning.</summary>
    public static void AssertAlike(string? differences) => Assert.True(string.IsNullOrEmpty(differences), differences);

    public async ValueTask DisposeAsync()
    {
        foreach (var index in indices)
            await Real.Client.DeleteAsync($"/{index}");
        Real.Dispose();
        await Api.DisposeAsync();
    }
}
