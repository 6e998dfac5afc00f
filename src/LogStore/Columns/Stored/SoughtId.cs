using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns.Stored;

/// <summary>An id that is looked for in many segments, made ready once.</summary>
/// <param name="Bytes">As UTF-8.</param>
/// <param name="Hash">What segments know it by.</param>
internal sealed record SoughtId(string Text, byte[] Bytes, ulong Hash)
{
    public static SoughtId Of(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return new(id, bytes, TokenHash.OfLowercased(bytes));
    }
}
