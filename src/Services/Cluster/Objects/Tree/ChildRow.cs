using System.Globalization;
using Dashboard.Services.Cluster.Objects.Status;

namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>Makes a tree's node of a row of the server's table: its status and detail by the server's own columns.</summary>
internal static class ChildRow
{
    public static TreeNode Read(ApiResource resource, IReadOnlyList<TableColumn> columns, TableRow row, IReadOnlySet<string> lostNodes)
    {
        string? Cell(string name)
        {
            for (var index = 0; index < columns.Count && index < row.Cells.Count; index++)
            {
                if (columns[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return row.Cells[index];
            }

            return null;
        }

        var ready = Cell("Ready") ?? Cell("Completions");
        var desired = Cell("Desired");
        var node = new TreeNode
        {
            Reference = new(resource.Type, row.Metadata.Namespace, row.Metadata.Name),
            Kind = resource.Kind,
            Name = row.Metadata.Name,
            Uid = row.Metadata.Uid,
            CreatedAt = row.Metadata.CreationTimestamp,
        };
        return resource.Type.QualifiedName switch
        {
            "pods" => node with { Status = lostNodes.Contains(Cell("Node") ?? "") ? OnLostNode(Pod(Cell("Status"), ready)) : Pod(Cell("Status"), ready), Detail = Cell("Status") is "Completed" or "Succeeded" ? Cell("Status") : ready },
            "replicasets.apps" or "replicationcontrollers" => node with { Status = Count(ready, desired), Detail = $"{ready}/{desired}", Old = desired == "0" && Cell("Current") == "0" },
            "deployments.apps" or "statefulsets.apps" => node with { Status = Fraction(ready), Detail = ready },
            "daemonsets.apps" => node with { Status = Count(ready, desired), Detail = $"{ready}/{desired}" },
            "jobs.batch" => node with { Status = Job(Cell("Status"), ready), Detail = ready },
            _ => node with { Status = Word(Cell("Status") ?? Cell("Phase") ?? Cell("State") ?? (ready is "True" or "False" or "Unknown" ? ready : null), ready) },
        };
    }

    private static StatusWord? Pod(string? word, string? ready)
    {
        if (word is null)
            return null;

        var plain = word.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? word[..space] : word;
        return new(PodStatus.HealthOf(plain, IsFull(ready)), word);
    }

    private static StatusWord? OnLostNode(StatusWord? told) => told is { Health: ObjectHealth.Good or ObjectHealth.Moving or ObjectHealth.Warning } ? PodStatus.LostNode : told;

    private static StatusWord? Fraction(string? ready) => ready?.Split('/') is [var now, var wanted] ? Count(now, wanted) : null;

    private static StatusWord? Count(string? ready, string? desired)
    {
        if (!long.TryParse(ready, NumberStyles.None, CultureInfo.InvariantCulture, out var now) || !long.TryParse(desired, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
            return null;
        return wanted == 0 ? new(ObjectHealth.Idle, "ScaledToZero") : now == 0 ? new(ObjectHealth.Bad, "Unavailable") : now < wanted ? new(ObjectHealth.Warning, "Degraded") : new(ObjectHealth.Good, "Available");
    }

    /// <summary>Before 1.30 there is no column for a job's status: its completions tell.</summary>
    private static StatusWord Job(string? word, string? completions) => word switch
    {
        "Complete" or "SuccessCriteriaMet" => new(ObjectHealth.Good, word),
        "Failed" or "FailureTarget" => new(ObjectHealth.Bad, word),
        "Suspended" => new(ObjectHealth.Idle, word),
        null or "" => IsFull(completions) ? new(ObjectHealth.Good, "Complete") : new(ObjectHealth.Moving, "Running"),
        _ => new(ObjectHealth.Moving, word),
    };

    private static StatusWord? Word(string? word, string? ready) => word switch
    {
        null or "" => null,
        "True" => new(ObjectHealth.Good, "Ready"),
        "False" => new(ObjectHealth.Bad, "NotReady"),
        "Bound" or "Active" or "Available" or "Ready" or "Running" or "Succeeded" or "Complete" => new(ObjectHealth.Good, word),
        "Failed" or "Error" or "Lost" or "NotReady" => new(ObjectHealth.Bad, word),
        _ => new(IsFull(ready) ? ObjectHealth.Good : ObjectHealth.Moving, word),
    };

    private static bool IsFull(string? fraction) => fraction?.Split('/') is [var now, var all] && now == all;
}
