using Dashboard.Services.Cluster.Objects.Secrets;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects;

public sealed class SecretMaskTests
{
    [Fact]
    public void Apply_Values_LeavesKeysAndSizes()
    {
        var masked = SecretMask.Apply(Json.Of("""{"kind":"Secret","type":"Opaque","data":{"a":"aHVudGVyMg==","b":""},"stringData":{"c":"plain"}}"""));
        Assert.Equal(7, SecretMask.SizeOf(masked.Text("data", "a")!));
        Assert.Equal(0, SecretMask.SizeOf(masked.Text("data", "b")!));
        Assert.Equal(5, SecretMask.SizeOf(masked.Text("stringData", "c")!));
        Assert.Equal("Opaque", masked.Text("type"));
        Assert.DoesNotContain("plain", masked.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_LastAppliedConfiguration_GoesToo()
    {
        var masked = SecretMask.Apply(Json.Of("""{"metadata":{"name":"x","annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"data\":{\"a\":\"aHVudGVyMg==\"}}","team":"shop"}}}"""));
        Assert.DoesNotContain("aHVudGVyMg", masked.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("shop", masked.Text("metadata", "annotations", "team"));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    public void SizeOf_NoMask_IsNull(string text) => Assert.Null(SecretMask.SizeOf(text));
}
