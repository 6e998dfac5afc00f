namespace Dashboard.E2E.Support;

/// <summary>All browser tests share one application and run one after another: two cores draw no more.</summary>
[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<AppFixture>
{
    public const string Name = "application";
}
