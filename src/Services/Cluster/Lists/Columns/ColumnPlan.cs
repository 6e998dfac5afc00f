using Dashboard.Services.Cluster.Lists.Health;
using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Columns;

/// <summary>The columns of one list: the server's own, and what every list has besides.</summary>
internal sealed class ColumnPlan
{
    private readonly HealthJudge judge;
    private readonly IReadOnlyList<TableColumn> server;

    public ColumnPlan(ApiResource resource, IReadOnlyList<TableColumn> server)
    {
        Resource = resource;
        this.server = server;
        Kinds = [.. server.Select(CellKinds.Of)];
        NameIndex = IndexOf(server, "Name");
        RestartsIndex = Array.IndexOf(Kinds, CellKind.Restarts);
        NodeIndex = resource.Type is { Group: "", Plural: "pods" } ? IndexOf(server, "Node") : -1;
        judge = HealthJudge.For(resource.Type, server);
        Columns = Plan();
    }

    public ApiResource Resource { get; }

    /// <summary>By the server's columns.</summary>
    public CellKind[] Kinds { get; }

    public int NameIndex { get; }

    public int RestartsIndex { get; }

    /// <summary>The column that names a pod's node; -1 for other kinds.</summary>
    public int NodeIndex { get; }

    /// <summary>Whether rows can be told well from unwell.</summary>
    public bool KnowsHealth => judge.Knows;

    /// <summary>All columns but labels, in the order in which they stand at first.</summary>
    public IReadOnlyList<ListColumn> Columns { get; }

    public RowHealth Judge(TableRow row, DateTimeOffset now) => judge.Judge(row.Cells, row.Metadata, now);

    /// <summary>The index of the server's column of that name; null where there is none.</summary>
    public int? ServerIndex(string name) => IndexOf(server, name) is var index && index >= 0 ? index : null;

    /// <summary>A column by its id; null where the list has none. Every label is a column.</summary>
    public ListColumn? Find(string id) =>
        id.StartsWith("label:", StringComparison.Ordinal) ? ListColumn.Label(id["label:".Length..]) : Columns.FirstOrDefault(column => column.Id == id);

    private List<ListColumn> Plan()
    {
        var plan = new List<ListColumn> { new() { Id = "name", Source = ColumnSource.Name } };
        if (Resource.Namespaced)
            plan.Add(new() { Id = "namespace", Source = ColumnSource.Namespace });
        if (judge.Knows && judge.Column is null && Resource.Type.QualifiedName != "services")
            plan.Add(new() { Id = "status", Source = ColumnSource.Status });

        var taken = new HashSet<string>(StringComparer.Ordinal) { "name", "namespace", "age", "cpu", "memory", "status" };
        for (var i = 0; i < server.Count; i++)
        {
            if (i != NameIndex && !IsAge(server[i]) && !(server[i].Name == "Namespace" && Resource.Namespaced))
                plan.Add(Server(server[i], i, taken));
        }

        if (CellKinds.HasUsage(Resource.Type))
            plan.InsertRange(PlaceOfUsage(plan), [new() { Id = "cpu", Source = ColumnSource.Cpu }, new() { Id = "memory", Source = ColumnSource.Memory }]);
        plan.Add(new() { Id = "age", Source = ColumnSource.Age });
        MoveStatusForward(plan);
        return plan;
    }

    private ListColumn Server(TableColumn column, int index, HashSet<string> taken)
    {
        if (index == judge.Column)
            return new() { Id = "status", Title = column.Name == "Status" ? "" : column.Name, Description = column.Description, Source = ColumnSource.Status, Index = index };

        var id = column.Name.ToLowerInvariant().Replace(' ', '-');
        while (!taken.Add(id))
            id += "-2";
        return new()
        {
            Id = id, Title = column.Name, Description = column.Description, Source = ColumnSource.Server, Index = index, Kind = Kinds[index],
            ShownByDefault = column.Priority == 0 || (Resource.Type.QualifiedName == "pods" && column.Name == "Node"),
        };
    }

    /// <summary>What is wrong stands beside the name.</summary>
    private static void MoveStatusForward(List<ListColumn> plan)
    {
        var status = plan.FindIndex(column => column.Source == ColumnSource.Status);
        if (status < 0)
            return;
        var column = plan[status];
        plan.RemoveAt(status);
        plan.Insert(plan[1].Source == ColumnSource.Namespace ? 2 : 1, column);
    }

    private static int PlaceOfUsage(List<ListColumn> plan)
    {
        var restarts = plan.FindIndex(column => column.Kind == CellKind.Restarts);
        return restarts >= 0 ? restarts + 1 : plan.Count;
    }

    private static bool IsAge(TableColumn column) => column.Name == "Age";

    private static int IndexOf(IReadOnlyList<TableColumn> server, string name)
    {
        for (var i = 0; i < server.Count; i++)
        {
            if (string.Equals(server[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
