using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Rest;

public sealed class ClusterUuidTests
{
    [Fact]
    public async Task ClusterUuid_TwoStores_EachHasItsOwnAndKeepsIt()
    {
        await using var one = await TemporaryApi.OpenAsync();
        await using var other = await TemporaryApi.OpenAsync();
        var uuid = (await one.Client.GetAsync("/")).At("cluster_uuid");

        Assert.Matches("^[A-Za-z0-9_-]{22}$", uuid);
        Assert.NotEqual(uuid, (await other.Client.GetAsync("/")).At("cluster_uuid"));
        Assert.Equal(uuid, (await one.Client.GetAsync("/_cluster/stats")).At("cluster_uuid"));
        Assert.Equal(uuid, (await one.Client.GetAsync("/_license")).At("license", "uid"));
        await one.ReopenAsync(_ => { });
        Assert.Equal(uuid, (await one.Client.GetAsync("/")).At("cluster_uuid"));
    }
}
