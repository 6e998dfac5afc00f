using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Reads replica sets as table rows: a deployment keeps ten old ones, which in full would be most of all that is read.</summary>
internal sealed class ReplicaSetReader
{
    private const string Name = "replicasets.apps";
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private IReadOnlyList<ReplicaSetRow> last = [];
    private Failure? failure;
    private DateTimeOffset due = DateTimeOffset.MinValue;

    public async Task<IReadOnlyList<ReplicaSetRow>> ReadAsync(Look look, CancellationToken cancellationToken)
    {
        if (look.Now >= due)
        {
            var start = look.Time.GetTimestamp();
            var answers = await Task.WhenAll(look.Parts(true).Select(part => PagesAsync(look.Client, part, cancellationToken)));
            failure = answers.Select(answer => answer.Failure).FirstOrDefault(it => it is not null);
            last = [.. answers.Where(answer => answer.IsSuccess).SelectMany(answer => answer.Value)];
            var elapsed = look.Time.GetElapsedTime(start) * 20;
            due = look.Now + (elapsed > MaxAge ? elapsed : MaxAge);
        }

        if (failure is null)
            look.Known.Add(Name);
        else
            look.Blind.Add(new BlindSpot(Name, failure));
        return last;
    }

    private static async Task<Result<IReadOnlyList<ReplicaSetRow>>> PagesAsync(IKubernetesClient client, string? name, CancellationToken cancellationToken)
    {
        var rows = new List<ReplicaSetRow>();
        string? next = null;
        do
        {
            var page = await client.ListTableAsync(Kinds.ReplicaSet, new ListRequest { Namespace = name, Limit = 2000, Continue = next }, cancellationToken);
            if (!page.TryGet(out var table, out var problem))
                return problem;
            rows.AddRange(table.Rows.Select(row => ReplicaSetRow.Read(row, table.Columns)));
            next = table.Continue;
        }
        while (!string.IsNullOrEmpty(next));
        return rows;
    }
}
