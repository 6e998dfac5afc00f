using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>
/// The rows of several segments in the order in which they are encoded: by stream, then as they came. Lines of one source stand together, where they are
/// most alike, and their times and sequence numbers grow.
/// </summary>
internal sealed class RowOrder
{
    // What names the source of a line, in the layouts of the usual log agents; the first that the rows have decides.
    private static readonly string[] streamPaths =
    [
        "kubernetes.pod_name", "kubernetes.pod.name", "resource.attributes.k8s.pod.name", "k8s.pod.name", "kubernetes.pod_id", "container.id", "container_id",
        "resource.attributes.service.name", "service.name", "host.name", "hostname", "host", "agent.id", "logger", "file",
    ];

    private RowOrder(int[] inputs, int[] rows)
    {
        Inputs = inputs;
        Rows = rows;
    }

    /// <summary>For each row to be written the input that it comes from.</summary>
    public int[] Inputs { get; }

    /// <summary>And its row there.</summary>
    public int[] Rows { get; }

    public int Count => Rows.Length;

    public static RowOrder Of(IReadOnlyList<EncoderInput> inputs)
    {
        var keys = new List<long>();
        var inputOf = new List<int>();
        var rowOf = new List<int>();
        var streams = StreamsOf(inputs);
        for (var input = 0; input < inputs.Count; input++)
            for (var row = 0; row < inputs[input].Segment.Count; row++)
                if (inputs[input].Has(row))
                {
                    keys.Add((long)(streams?[input][row] ?? 0) << 32 | (uint)rowOf.Count);
                    inputOf.Add(input);
                    rowOf.Add(row);
                }
        keys.Sort();
        var order = new RowOrder(new int[keys.Count], new int[keys.Count]);
        for (var index = 0; index < keys.Count; index++)
        {
            var from = (int)(uint)keys[index];
            (order.Inputs[index], order.Rows[index]) = (inputOf[from], rowOf[from]);
        }
        return order;
    }

    /// <summary>For each input the stream of every row; null where no path names one.</summary>
    private static int[][]? StreamsOf(IReadOnlyList<EncoderInput> inputs)
    {
        foreach (var path in streamPaths)
        {
            var columns = inputs.Select(input => input.Segment.Column(path, StoredKind.Text)).ToArray();
            if (columns.All(column => column is null))
                continue;
            using var strings = GatheredStrings.Read(inputs, columns);
            if (!strings.HasDictionary)
                continue;
            return [.. inputs.Select((input, index) => StreamOfRows(strings, index, input.Segment.Count))];
        }
        return null;
    }

    private static int[] StreamOfRows(GatheredStrings strings, int input, int rows)
    {
        var streams = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var (first, end) = strings.ValuesOf(input, row);
            streams[row] = end > first ? strings.Ordinal(input, row, first) + 1 : 0;
        }
        return streams;
    }
}
