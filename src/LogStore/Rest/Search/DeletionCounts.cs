using System.Text.Json.Nodes;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>What a deletion by query has done so far.</summary>
internal sealed class DeletionCounts
{
    public long Total { get; set; }

    public int Batches { get; set; }

    public long Deleted { get; private set; }

    public long Conflicts { get; private set; }

    public List<JsonObject> Failures { get; } = [];

    public void Add(WriteOutcome outcome, string index)
    {
        if (outcome.Failure is not { } failure)
        {
            Deleted++;
            return;
        }

        if (failure.Status == 409)
            Conflicts++;
        if (Failures.Count < 100)
            Failures.Add(new JsonObject
            {
                ["index"] = index,
                ["id"] = outcome.Id,
                ["cause"] = new JsonObject { ["type"] = failure.Type, ["reason"] = failure.Reason },
                ["status"] = failure.Status,
            });
    }
}
