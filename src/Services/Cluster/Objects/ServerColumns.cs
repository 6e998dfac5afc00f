using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

internal sealed class ServerColumns(IKubernetesClient client, TimeProvider time) : IServerColumns
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public IAsyncEnumerable<Result<IReadOnlyList<(TableColumn Column, string Value)>>> FollowAsync(ResourceRef reference, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(reference, token), Fingerprint, cancellationToken);

    private static int Fingerprint(Result<IReadOnlyList<(TableColumn Column, string Value)>> read) =>
        read.IsSuccess ? string.Join('\n', read.Value.Select(cell => cell.Value)).GetHashCode(StringComparison.Ordinal) : (int)read.Failure.Kind;

    private async Task<Result<IReadOnlyList<(TableColumn Column, string Value)>>> ReadAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = reference.Namespace, FieldSelector = $"metadata.name={reference.Name}" };
        var answer = await client.ListTableAsync(reference.Type, request, cancellationToken);
        return answer.Map<IReadOnlyList<(TableColumn, string)>>(table => table.Rows is [var row, ..]
            ? [.. table.Columns.Zip(row.Cells).Where(cell => cell.First.Name is not ("Name" or "Age" or "Created At") && !string.IsNullOrEmpty(cell.Second)).Select(cell => (cell.First, cell.Second!))]
            : []);
    }
}
