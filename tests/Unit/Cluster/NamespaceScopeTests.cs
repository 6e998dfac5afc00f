using Dashboard.Services.Cluster;

namespace Dashboard.Unit.Cluster;

public sealed class NamespaceScopeTests
{
    [Fact]
    public void Of_SameNamesInOtherOrder_IsEqual() =>
        Assert.Equal(NamespaceScope.Of("b", "a", "b"), NamespaceScope.Of("a", "b"));

    [Fact]
    public void Of_NoNames_IsAll() => Assert.True(NamespaceScope.Of("").IsAll);
}
