using System.Collections;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>The operations of some items of a bulk, not copied: they are large, and there are thousands.</summary>
internal sealed class BulkOperations(IReadOnlyList<BulkItem> items, int[] places) : IReadOnlyList<WriteOperation>
{
    public int Count => places.Length;

    public WriteOperation this[int index] => items[places[index]].Operation;

    public IEnumerator<WriteOperation> GetEnumerator() => places.Select(place => items[place].Operation).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
