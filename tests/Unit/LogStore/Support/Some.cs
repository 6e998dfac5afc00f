using System.Text;
using Dashboard.LogStore.Storage;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>Short makers of write operations.</summary>
internal static class Some
{
    public static WriteOperation Index(string? id, string document) => new() { Kind = WriteKind.Index, Id = id, Source = Encoding.UTF8.GetBytes(document) };

    public static WriteOperation Create(string? id, string document) => new() { Kind = WriteKind.Create, Id = id, Source = Encoding.UTF8.GetBytes(document) };

    public static WriteOperation Update(string id, string part) => new() { Kind = WriteKind.Update, Id = id, Source = Encoding.UTF8.GetBytes(part) };

    public static WriteOperation Delete(string id) => new() { Kind = WriteKind.Delete, Id = id };
}
