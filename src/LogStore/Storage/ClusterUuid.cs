using System.Text;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage;

/// <summary>The name of an installation, by which clients and agents tell one store from another: made once and kept in the catalogue.</summary>
internal static class ClusterUuid
{
    private const string Kind = "Cluster";
    private const string Name = "uuid";

    public static async Task<string> ReadAsync(ICatalogue catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.All(Kind).TryGetValue(Name, out var kept))
            return Encoding.ASCII.GetString(kept.Span);
        var uuid = IndexUuid.Create();
        try
        {
            await catalogue.WriteAsync([new(Kind, Name, Encoding.ASCII.GetBytes(uuid))], cancellationToken);
        }
        catch (SqliteException)
        {
            // A full disk must not keep what is stored from being read; the next start tries again.
        }
        return uuid;
    }
}
