using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dashboard.LogStore.Storage;

/// <summary>Names of indices that are never used twice: 22 characters, as Elasticsearch's.</summary>
internal static class IndexUuid
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
