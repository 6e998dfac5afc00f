using System.Text;

namespace Dashboard.LogStore.Documents;

/// <summary>Numbers the dotted paths of an index. Written by one thread at a time, under the writer's lock.</summary>
internal sealed class PathTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> names = [];

    public PathTable() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => names.Count;

    public string this[int path] => names[path];

    public int Number(ReadOnlySpan<char> name)
    {
        if (lookup.TryGetValue(name, out var number))
            return number;
        names.Add(name.ToString());
        numbers[names[^1]] = names.Count - 1;
        return names.Count - 1;
    }

    public int Number(ReadOnlySpan<byte> name) => Number(Encoding.UTF8.GetString(name));
}
