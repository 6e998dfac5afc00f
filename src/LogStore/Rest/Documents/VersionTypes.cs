using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

internal static class VersionTypes
{
    public static VersionType Read(string? name) => name switch
    {
        null or "internal" => VersionType.Internal,
        "external" or "external_gt" => VersionType.External,
        "external_gte" => VersionType.ExternalOrEqual,
        _ => throw RestFailure.IllegalArgument($"No version type match [{name}]"),
    };
}
