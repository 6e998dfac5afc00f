using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

internal static class NamedMetadata
{
    /// <summary>Deletes the entries that the name or pattern fits; a name that is not there is a failure of the given type.</summary>
    public static async Task DeleteAsync(
        MetadataStore metadata, MetadataSection section, string pattern, string type, string reason, CancellationToken cancellationToken)
        => (await metadata.UpdateAsync(
            state =>
            {
                var names = state[section].Keys.Where(name => WildcardPattern.Matches(pattern, name)).ToArray();
                if (names.Length == 0 && !WildcardPattern.IsPattern(pattern))
                    return new StoreFailure(404, type, reason.Replace("{0}", pattern, StringComparison.Ordinal));
                return names.Aggregate(state, (current, name) => current.Without(section, name));
            },
            cancellationToken)).OrAnswer();
}
