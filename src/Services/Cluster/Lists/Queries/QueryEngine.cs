using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Usage;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Filters, counts and sorts all rows of a list. The rows come ordered by name, so that equal ones stay so.</summary>
internal static class QueryEngine
{
    public static QueryResult Run(IReadOnlyList<ResourceRow> rows, ColumnPlan plan, ListQuery query, UsageSnapshot usage, DateTimeOffset now)
    {
        var test = new RowTest(query.Filter, plan);
        var counter = new ChipCounter(now);
        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        var passed = new List<ResourceRow>(rows.Count);
        var notAsWanted = 0;
        foreach (var row in rows)
        {
            notAsWanted += row.Health.NotAsWanted ? 1 : 0;
            if (row.Namespace is { } name)
                namespaces.Add(name);
            if (!test.Passes(row))
                continue;
            counter.Add(row);
            if (query.Chips.Count == 0 || HasAny(row, query.Chips, now))
                passed.Add(row);
        }

        return new QueryResult
        {
            Rows = Sort(passed, plan, query.Sort, usage),
            Chips = counter.Chips(query.Chips),
            Total = rows.Count,
            NotAsWanted = notAsWanted,
            Namespaces = namespaces.Count,
        };
    }

    private static bool HasAny(ResourceRow row, IReadOnlyList<string> chips, DateTimeOffset now)
    {
        foreach (var chip in chips)
        {
            if (ChipCounter.Has(row, chip, now))
                return true;
        }

        return false;
    }

    private static List<ResourceRow> Sort(List<ResourceRow> rows, ColumnPlan plan, IReadOnlyList<SortTerm> sort, UsageSnapshot usage)
    {
        var terms = sort.Select(term => (Column: plan.Find(term.Column), term.Descending)).Where(term => term.Column is not null).ToList();
        if (terms.Count == 0 && plan.KnowsHealth)
            return ByTone(rows);
        if (terms.Count == 0 || terms[0] is { Column.Source: ColumnSource.Name, Descending: false })
            return rows;

        var keys = terms.ConvertAll(term => SortKeys.Of(term.Column!, rows, usage, term.Descending));
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, new KeyComparer(keys));
        return [.. order.Select(index => rows[index])];
    }

    /// <summary>The list's own order: what is bad first, then what is not as wanted, then all others by name.</summary>
    private static List<ResourceRow> ByTone(List<ResourceRow> rows)
    {
        if (!rows.Exists(row => row.Health.NotAsWanted))
            return rows;
        var sorted = new List<ResourceRow>(rows.Count);
        sorted.AddRange(rows.Where(row => row.Health.Tone == Health.HealthTone.Bad));
        sorted.AddRange(rows.Where(row => row.Health.Tone == Health.HealthTone.Warn));
        sorted.AddRange(rows.Where(row => !row.Health.NotAsWanted));
        return sorted;
    }

    private sealed class KeyComparer(List<double[]> keys) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            foreach (var key in keys)
            {
                var order = key[x].CompareTo(key[y]);
                if (order != 0)
                    return order;
            }

            return x - y;
        }
    }
}
